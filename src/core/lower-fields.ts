/**
 * The part of the core's face that only the fields below the first look need, and what is said of a result: what is offered while typing, how
 * lengths of time are written, and what ends a signature.
 */
export { ends } from './model/lifetime';
export { secondsOf } from './recipes/duration';
export { REGION_NAMES } from './services/region-names';
