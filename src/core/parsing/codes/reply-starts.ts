import { knownCodesIn, TELLING } from './codes';

/** How a reply in JSON begins, on a line of its own. */
const ROOT = /(?<=^|\n)[ \t]{0,8}\{\s{0,8}"(?:[mM]essage|__type|[cC]ode|errors?|Error)"\s{0,4}:/g;
/** In so many characters AWS says what it is about. */
const HEAD = 1000;
const MOST = 4;

/**
 * Where in what stands behind a request's headers a reply of AWS may begin: JSON in AWS's words, or that begins as its replies do
 * behind a blank line.
 */
export const replyStarts = (text: string): readonly number[] =>
  [...text.matchAll(ROOT)]
    .filter(
      ({ index }) =>
        isInItsWords(text.slice(index, index + HEAD)) ||
        /\n[ \t\r]*\n$/.test(text.slice(Math.max(0, index - 20), index)),
    )
    .slice(0, MOST)
    .map(({ index }) => index);

const isInItsWords = (text: string): boolean => TELLING.test(text) || knownCodesIn(text).next().done !== true;
