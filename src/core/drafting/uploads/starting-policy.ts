import type { PolicyDraft } from '@/core/drafting/draft';

/** The policy of a form for which nothing was typed yet. */
export const STARTING_POLICY: PolicyDraft = {
  key: `uploads/\${filename}`,
  contentType: '',
  contentTypeMatching: 'starts-with',
  sizeFrom: '0',
  sizeTo: '5242880',
  conditions: [],
};
