export { differences } from './differences/differences';
export { redact } from './redact';
export { repairedDraft } from './repaired-draft';
