/** The part of the core's face that computes what the chapters of Learn show, fetched with Learn. */
export { ALTER_IDS, type AlterId, alter, type ToSignLine } from './learning/alters';
export { type Machine, replyText } from './learning/arrival';
export { type Broken, breakLink, breakText, finishedText, MOST_OF_BODY } from './learning/broken';
export { type ComparedId, type ComparedRow, compare, OTHERS, type Other } from './learning/compare';
export { type Exchange, happen, refusedAt } from './learning/exchange';
export { FAULTS, type Fault, type Told } from './learning/faults';
export { API_EXAMPLE, type Api, type ApiField, faultsIn, guided, urlOf } from './learning/guide';
export { hunted, POINTED, ROUND, round, type Shown } from './learning/hunt';
export { canSign, eightScopes, RUNGS, type Rung, rungs } from './learning/ladder';
export { answerAt, endOf, LATEST_SIGNING, type Lifetime, LONGEST_HOURS, TIMELINE } from './learning/lifetime';
export type { Row, RowId, RowStep } from './learning/rows';
export { scenarioInput } from './learning/scenarios';
export {
  canonicalOf,
  firstDifference,
  journey,
  PLAIN,
  readSpelt,
  respelt,
  SPELLINGS,
  type SpellingId,
  speltText,
} from './learning/spellings';
export { movedOf, spotOf } from './learning/spot';
export { askAfter, QUESTIONS, type Question, type QuestionId } from './learning/unsigned';
export { addSeconds, dateStamp } from './model/instant';
export { sign } from './signing/sign';
export { CHECKS, type Check } from './verifying/verdict';
