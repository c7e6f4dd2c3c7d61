/** Words, with at most one number in each: what a secret put in the place of a name hardly ever is. */
const NAME = /^[A-Za-z]{1,24}(?:\d{1,4}[A-Za-z]{0,12})?(?:[-_.:[\]][A-Za-z]{0,24}(?:\d{1,4}[A-Za-z]{0,12})?){0,8}$/;

/** Whether a text in the place of a name is one, so that it may be told. */
export const isName = (text: string): boolean => NAME.test(text);
