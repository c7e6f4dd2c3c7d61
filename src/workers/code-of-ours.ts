/** What files of ours do: others may use a script, or it listens; a style sheet begins with a selector or a rule. None is a page. */
const CODE = /^(?!\s*<)(?:[.@:]|[\s\S]*(?:onmessage|\bexport\s*(?:\{\s*[\w$]|[\w*])))/;

/**
 * Whether a text can be a script or a style sheet of ours. A host that answers every address with the page, a proxy and a broken cache
 * may send something else in its place, or nothing, and say that all is well.
 */
export const isCodeOfOurs = (text: string): boolean => CODE.test(text);
