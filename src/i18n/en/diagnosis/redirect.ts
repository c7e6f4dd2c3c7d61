import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const redirect: FindingTexts<'redirect'> = {
  'redirect-location-constraint': {
    title: 'The bucket’s Region does not fit the endpoint',
    what: ({ region }) => `The endpoint does not serve buckets of ${region === undefined ? 'this Region' : q(region)}.`,
    fix: () => 'Send to the endpoint of the bucket’s Region, and sign for that Region.',
  },
  'redirect-reported': {
    title: 'The server redirects to another endpoint',
    what: ({ endpoint, region }) =>
      `The request belongs to ${endpoint === undefined ? 'another endpoint' : q(endpoint)}${region === undefined ? '' : ` in ${q(region)}`}. A client that follows sends another Host than the one that was signed.`,
    fix: ({ endpoint }) =>
      endpoint === undefined
        ? 'Sign for the Region’s own endpoint, and send straight to it.'
        : `Sign for ${q(endpoint)}, and send straight to it.`,
  },
};
