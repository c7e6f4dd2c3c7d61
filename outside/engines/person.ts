import { type Driver, patiently } from './driver';
import { codeOf, shows } from './in-page';

/** What a person does and sees at the page, in the words of its labels; made of a driver, the same in every engine. */
export type Person = ReturnType<typeof personAt>;

export function personAt(driver: Driver) {
  const { ask, click, type, press } = driver;

  const until = <A, T>(what: string, question: (argument: A) => T | Promise<T>, argument: A): Promise<T> =>
    patiently(what, () => ask(question, argument));

  async function into(field: string): Promise<void> {
    await click({ kind: 'field', name: field });
    await press('a');
  }

  return {
    ...driver,
    until,
    button: (name: string) => click({ kind: 'button', name }),
    radio: (name: string) => click({ kind: 'radio', name }),
    summary: (name: string) => click({ kind: 'summary', name }),
    link: (name: string) => click({ kind: 'link', name }),
    opened: (name: string) => driver.opened({ kind: 'button', name }),

    /** Types in place of what a field holds. */
    write: async (field: string, text: string) => {
      await into(field);
      await press('Delete');
      await type(text);
    },

    /**
     * Copies a text by the keyboard, out of a field of one letter: engines take many seconds to lay out megabytes in one. What is
     * pasted there tells when the clipboard has it, which in WebKitGTK is later than the key.
     */
    copy: async (text: string) => {
      await ask((copied) => {
        const from = document.createElement('input');
        from.id = 'copied-from';
        from.value = 'x';
        from.addEventListener('copy', (event) => {
          event.clipboardData?.setData('text/plain', copied);
          event.preventDefault();
        });
        from.addEventListener('paste', (event) => {
          event.preventDefault();
          event.stopPropagation();
          if (event.clipboardData?.getData('text/plain') === copied) from.remove();
        });
        document.body.append(from);
      }, text);
      await patiently('the clipboard', async () => {
        await ask(() => (document.getElementById('copied-from') as HTMLInputElement).select(), 0);
        await press('c');
        await press('v');
        return ask(() => document.getElementById('copied-from') === null, 0);
      });
    },

    /** Pastes by the keyboard, in place of what a field holds. */
    paste: async (field: string) => {
      await into(field);
      await press('v');
    },

    /** Waits until a text stands anywhere on the page. */
    sees: (text: string) => until(`“${text}”`, shows, text),

    /** Waits until a text stands nowhere any more. */
    misses: (text: string) => patiently(`no “${text}”`, async () => !(await ask(shows, text))),

    /** The text of a step or of the result, once it holds `part`. */
    reads: (name: string, part: string) => until(`“${part}” in ${name}`, codeOf, { name, part }),

    /** Waits until a field holds a text. */
    holds: (field: string, part: string) =>
      until(
        `“${part}” in ${field}`,
        (asked) =>
          [...document.querySelectorAll<HTMLInputElement>('input, textarea')].some(
            ({ labels, value }) =>
              value.includes(asked.part) && [...(labels ?? [])].some((one) => one.textContent?.trim() === asked.label),
          ),
        { label: field, part },
      ),

    /** What the page wrote to its console since it was opened. */
    noise: () => ask(() => (window as unknown as { noise: readonly string[] }).noise, 0),
  };
}
