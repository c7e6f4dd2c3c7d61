/**
 * `answer`, which is a pure function, with a memory for its last answer: whoever asks the same again, of the very same arguments, gets
 * the very same answer without its being worked out anew.
 */
export function remembering<Asked extends readonly unknown[], Answer>(
  answer: (...asked: Asked) => Answer,
): Remembering<Asked, Answer> {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined;
  const ask = (...asked: Asked): Answer => {
    const known = last?.asked.length === asked.length && last.asked.every((one, i) => one === asked[i]);
    if (!last || !known) last = { asked, answer: answer(...asked) };
    return last.answer;
  };
  const forget = () => {
    last = undefined;
  };
  return Object.assign(ask, { forget });
}

type Remembering<Asked extends readonly unknown[], Answer> = ((...asked: Asked) => Answer) & {
  readonly forget: () => void;
};
