/** The part of the core's face that only the fields below the first look need: what is offered while typing. */
export { REGION_NAMES } from './services/region-names';
