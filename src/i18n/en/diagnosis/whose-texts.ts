import { list, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const whoseTexts: FindingTexts<'whose-texts'> = {
  'texts-log-of-another': {
    title: 'The log belongs to another request',
    what: ({ asked, logged }) =>
      asked === undefined || logged === undefined || asked === logged
        ? 'It tells another signature, host or path than the pasted request has.'
        : `The request was signed at ${q(asked)}; the log is of one signed at ${q(logged)}.`,
    fix: () => 'Paste the request and the log of one and the same attempt. Retries sign anew.',
  },
  'texts-reply-of-another': {
    title: 'The reply belongs to another request',
    what: ({ asked, answered }) =>
      asked === undefined || answered === undefined || asked === answered
        ? 'It tells another signature, scope, host or path than what was pasted with it.'
        : `The request was signed at ${q(asked)}; the reply is to one signed at ${q(answered)}.`,
    fix: () => 'Paste the request and the reply of one and the same attempt. Retries sign anew.',
  },
  'texts-request-of-another': {
    title: 'The pasted request is not the one that was signed',
    what: () => 'The signer’s log and the reply show one and the same text; the pasted request gives another.',
    fix: () => 'Paste the request as it went out, unedited and of the same attempt.',
  },
  'texts-reply-or-body': {
    title: 'Read as the reply, not as the body',
    what: () => 'What stands behind the headers may be either. It is read as AWS’s reply, and the body as unknown.',
    fix: () => 'If it is the body that was sent, give the secret: only the key tells.',
  },
  'texts-received-otherwise': {
    title: 'The server hashed another text',
    what: ({ names }) =>
      names.length === 0
        ? 'It has the lines of the pasted request, in another order.'
        : `Besides the lines of the pasted request it has ${list(names)}.`,
    fix: () => 'Send the request past proxies if you can, and paste the reply as it came.',
  },
  'texts-received-hash': {
    title: 'The server hashed another request',
    what: () =>
      'Its string to sign has another hash than the pasted request gives. It does not show its canonical request, so the part that differs cannot be told.',
    fix: () => 'Send the request past proxies if you can, or search with the secret: the mistake may be the signer’s.',
  },
  'texts-sent-is-received': {
    title: 'The request arrived as it was pasted',
    what: ({ log, method }) =>
      log
        ? 'Nothing changed on the way. So the signer hashed something different from what was sent, as its log may show, or used a different key.'
        : method === undefined
          ? 'Nothing changed on the way. So the signer hashed something different from what was sent, or used a different key.'
          : `It arrived as a ${q(method)}, and nothing that was pasted changed on the way. So it was signed for another method, or the signer hashed something different from what was sent, or used a different key.`,
    fix: () => 'The signer’s log, or a search with the secret, shows which it is.',
  },
  'texts-several-replies': {
    title: 'Several replies that differ',
    what: ({ judged, others }) => `The paste also holds ${list(others)}. Judged is ${q(judged)}.`,
    fix: () =>
      'Choose another request among what was recognised, or paste one attempt at a time: a request, and the reply to it.',
  },
};
