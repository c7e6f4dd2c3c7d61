export { differences } from './differences/differences';
export { repairedDraft } from './repaired-draft';
export { knownSecrets } from './telling/known-secrets';
export { redact } from './telling/redact';
