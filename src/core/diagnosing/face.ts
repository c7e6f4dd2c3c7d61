export { differences } from './differences/differences';
export { failingExample } from './failing-example';
export { redact } from './redact';
export { repairedDraft } from './repaired-draft';
