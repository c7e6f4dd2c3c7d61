export { pastedAddress } from '@/core/parsing/url/pasted-address';
export { compareReply } from './compare-reply';
export { differences } from './differences/differences';
export { redact } from './redact';
export { repairedDraft } from './repaired-draft';
