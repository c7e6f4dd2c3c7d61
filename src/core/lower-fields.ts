/** The part of the core's face that only the fields below the first look need: what is offered while typing, and how lengths of time are written. */
export { secondsOf } from './recipes/duration';
export { REGION_NAMES } from './services/region-names';
