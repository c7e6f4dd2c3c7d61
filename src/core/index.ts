export type { Wanted } from './diagnosing/case';
export type { CaseVerdict, Remaining, Statement } from './diagnosing/case-verdict';
export type { TextChange } from './diagnosing/change';
export type { DifferentLine, SignedTexts } from './diagnosing/compare-reply';
export type { DifferenceLine, Differences, Side } from './diagnosing/differences/differences';
export type { InvisibleName } from './diagnosing/differences/invisible';
export type { LineRole } from './diagnosing/differences/lines';
export type { ReplyMeaning } from './diagnosing/explain-reply';
export type { FailingExampleId } from './diagnosing/failing-example';
export type { DiagnosisFix, DiagnosisSeverity } from './diagnosing/finding';
export type { Intactness } from './diagnosing/intact/check-intact';
export type { RepairCode } from './diagnosing/intact/repairs';
export type { Reading } from './diagnosing/reading';
export type { RepairedDraft } from './diagnosing/repaired-draft';
export type { DiagnosisArgs, DiagnosisFamily, DiagnosisFinding } from './diagnosing/rules/all';
export type { SignatureTold } from './diagnosing/signature-told';
export type { Hidden, Said } from './diagnosing/telling/hidden';
export type { Told } from './diagnosing/telling/told-finding';
export type { ToldMistake } from './diagnosing/telling/told-mistake';
export { tokenNotes } from './drafting/credentials';
export type { ConditionRow, Draft, Field, HeaderRow, PolicyDraft } from './drafting/draft';
export { LONGEST_EXPIRY } from './drafting/expires';
export type { ComposeArgs, ComposeFinding, Edit, FixCode, Severity } from './drafting/finding';
export { authorityOf, inferFromUrl, parseDraft } from './drafting/parse-draft';
export { parseSigningTime } from './drafting/signing-time';
export { STARTING_POLICY } from './drafting/uploads/starting-policy';
export { utf8 } from './kernel/bytes';
export { fromHex, toHex } from './kernel/hex';
export { keeping } from './kernel/keeping';
export { atOnce, createLater, kindOf, type Later, together, type WhyNot, whyNot } from './kernel/later';
export { type Body, EMPTY_BODY } from './model/body';
export { encodedLength, USUAL_CHUNK } from './model/chunked';
export { amzDate, type Instant, instant, readable } from './model/instant';
export type { End, EndedBy } from './model/lifetime';
export type { ChangeCode, Dimension, Mistake } from './model/mistake';
export type { Span } from './model/pasted';
export type { Matching, PostPolicyInput, PostPolicyTrace } from './model/post-policy';
export type { Answer, Learned, Missing, Outcome, Puzzle, Reproduces, RuledOut, SolverProgress } from './model/puzzle';
export type { SigningInput } from './model/request';
export { honoured, type RequiredHeader } from './model/service-rule';
export {
  type FixedInputField,
  type KeyAttempt,
  type KeyId,
  type Line,
  type LineLabel,
  type Part,
  type Source,
  type Stepped,
  signedNames,
  stepOf,
  type TextStepId,
  type Trace,
  type UploadLabel,
} from './model/trace';
export { isExposed } from './model/url';
export type { Profile, ProfileKind } from './parsing/credentials/profiles';
export type { PasteFormat, PasteItem, PasteNote } from './parsing/paste/paste';
export { inferPractice } from './practice/infer-practice';
export { FULL_KEY } from './practice/keys';
export { isPracticeUrl } from './practice/practice-url';
export { blockedSend } from './sending/blocked-send';
export type { FailureCause, SendForecast, SendPlan } from './sending/predict';
export type { Inferred } from './services/infer';
export { SERVICE_NAMES } from './services/names';
export { defaultExpiry, hasKnownRule, ruleFor } from './services/rules';
export type { FactSource, RuleFact, ServiceNote } from './services/sources';
export type { SignedChunk } from './signing/chunked/sign-chunks';
export { sign } from './signing/sign';

/** The verifier, fetched once the page stands. */
export const loadVerify = async () => (await import('./verifying/verify')).verify;

/** Reads credentials in any form that tools write them in, fetched when some are pasted. */
export const loadReadCredentials = () => import('./parsing/detect/read-credentials');

/** What is made of a reading, of a reply, and of a paste in Build: fetched by the first that needs it. */
export const loadDiagnosing = () => import('./verdict');
