/** The part of the core's face that says what of a paste may be told, fetched with Debug. */
export * as tell from './diagnosing/telling/shapes';
export { told } from './diagnosing/telling/told-finding';
export { type ToldLearned, toldLearned } from './diagnosing/telling/told-learned';
export { toldLine } from './diagnosing/telling/told-line';
export { toldMistake } from './diagnosing/telling/told-mistake';
