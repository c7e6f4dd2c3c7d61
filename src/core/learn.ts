/** The part of the core's face that computes what the chapters of Learn show, fetched with Learn. */
export { awsOf, judged, replyText } from './learning/arrival';
export { type Broken, breakLink, breakText, changedAt, type Machine } from './learning/broken';
export { type Exchange, happen } from './learning/exchange';
export { FAULTS, type Fault, faultOf } from './learning/faults';
export type { Row, RowId, RowStep } from './learning/rows';
export { scenarioInput } from './learning/scenarios';
export { CHECKS } from './verifying/verdict';
