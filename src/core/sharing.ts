/** The part of the core's face that says what may stand in an address, fetched with it. */
export { shareableUrl } from './drafting/shareable';
export { isHarmless, isName, mayBeTold, tracesOf } from './services/harmless';
export { inferRare } from './services/infer-any';
