/**
 * The part of the core's face that makes a verdict of a reading, and what is done with it, or with a paste or a reply in Build: fetched
 * with Debug, or by the first of these.
 */
export { type BodyProof, bodyProof } from './diagnosing/body-proof';
export { caseVerdict, hasSignature, type Sendable, sendableOf } from './diagnosing/case-verdict';
export { compareReply } from './diagnosing/compare-reply';
export { differences, linesAlone } from './diagnosing/differences/differences';
export { failingExample } from './diagnosing/failing-example';
export { receiverOf } from './diagnosing/receiver';
export { type Relation, relation } from './diagnosing/relation';
export { type Remedy, type RemedyValues, remedyFor } from './diagnosing/remedies';
export { repairedDraft } from './diagnosing/repaired-draft';
export { knownSecrets } from './diagnosing/telling/known-secrets';
export { redact } from './diagnosing/telling/redact';
export { pastedAddress } from './parsing/url/pasted-address';
