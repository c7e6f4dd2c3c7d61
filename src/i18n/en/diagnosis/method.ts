import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const method: FindingTexts<'method'> = {
  'method-hashed-otherwise': {
    title: 'The signer hashed another method',
    what: ({ sent, hashed }) => `It hashed ${q(hashed)}, and ${q(sent)} was sent.`,
    fix: ({ sent }) => `Sign for ${q(sent)}, in upper case.`,
  },
  'method-in-transit': {
    title: 'The method changed on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () =>
      'Look for a redirect, a CDN or a method override in between. A redirect with 301 or 302 turns POST into GET.',
  },
  'method-preflight': {
    title: 'This is the browser’s CORS preflight',
    what: ({ refused }) =>
      `Browsers send \`OPTIONS\` before the request itself, and nobody signs it.${refused ? ' It was refused: the signature is not the problem.' : ' The signature is for the request that follows.'}`,
    fix: ({ origin, method, headers }) =>
      origin === undefined
        ? 'Allow the origin, the method and every header in the CORS settings of the bucket or the API.'
        : `In the CORS settings of the bucket or the API, allow the origin ${q(origin)}${method === undefined ? '' : `, the method ${q(method)}`}${headers === undefined ? '' : `, the headers ${q(headers)}`}.`,
  },
  'method-presigned-for-another': {
    title: 'Presigned for another method',
    what: ({ method, made, sure }) =>
      `The link ${sure ? 'was most likely' : 'may have been'} made for ${q(made)}, and is sent with ${q(method)}. The method is part of the signature.`,
    fix: ({ method, made }) => `Send ${q(made)}, or presign for ${q(method)}.`,
  },
};
