export { pastedAddress } from '@/core/parsing/url/pasted-address';
export { differences } from './differences/differences';
export { redact } from './redact';
export { repairedDraft } from './repaired-draft';
