import { list, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';
import { changes } from './words';

export const query: FindingTexts<'query'> = {
  'query-added-in-transit': {
    title: 'Parameters were added on the way',
    what: ({ names }) => `AWS saw parameters that the request does not have: ${list(names)}.`,
    fix: () => 'Have nothing added after signing, or sign with them.',
  },
  'query-after-signature': {
    title: 'Parameters after the signature',
    what: ({ names }) => `Behind X-Amz-Signature come ${list(names)}. Most signers write it last.`,
    fix: () => 'Remove them, or put them in before signing.',
  },
  'query-body-as-query': {
    title: 'The body was read as parameters',
    what: ({ found }) => `AWS’s query holds ${q(found)}, which is from the body.`,
    fix: () => 'Send the right Content-Type: `application/x-www-form-urlencoded` makes parameters of the body.',
  },
  'query-changed-in-transit': {
    title: 'A parameter changed on the way',
    what: ({ name, sent, received, change }) =>
      `${q(name)} was sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: () => 'Look for a client or proxy that parses the query and writes it anew.',
  },
  'query-hashed-otherwise': {
    title: 'The signer hashed a parameter differently',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)}: hashed as ${q(hashed ?? '')}, and by the rules it is ${q(sent ?? '')}: ${changes[change]}.`,
    fix: () => 'Decode names and values, then encode them strictly (RFC 3986): a space is `%20`, a slash `%2F`.',
  },
  'query-hashed-unsorted': {
    title: 'The signer did not sort the query',
    what: ({ expected, repeats }) =>
      repeats ? `Repeated parameters are sorted by value too: ${q(expected)}.` : `By the rules it is ${q(expected)}.`,
    fix: () => 'Sort by encoded name, then by encoded value, after encoding.',
  },
  'query-lost-at-ampersand': {
    title: 'The URL ends at its first &',
    what: ({ name }) =>
      name === undefined
        ? 'The URL has no quotation marks around it: shells take `&` for their own, and the command ends at the first one.'
        : `Nothing is left after ${q(name)}, and the signature is among what is missing.`,
    fix: ({ name }) =>
      name === undefined
        ? 'Put the URL in single quotes (in cmd: double quotes).'
        : 'Copy the whole URL. In a shell, put it in single quotes (in cmd: double quotes): without them it ends at its first `&`.',
  },
  'query-missing-in-transit': {
    title: 'Parameters were lost on the way',
    what: ({ names }) => `The request has parameters that AWS did not see: ${list(names)}.`,
    fix: () => 'Have the CDN or proxy send the whole query on, and quote the URL in shells.',
  },
  'query-order': {
    title: 'Parameters in another order than they are signed',
    what: ({ name, ahead }) =>
      `${q(name)} is sent behind ${q(ahead)} and signed before it. A signer that does not sort them signs another text.`,
    fix: () => 'Sort them by name in the text that is signed. In what is sent, any order will do.',
  },
  'query-parameter-case': {
    title: 'Signing parameters in another case',
    what: ({ names, expected }) => `There is ${list(names)}, and it should be ${list(expected)}.`,
    fix: () => 'Keep the names as the signer wrote them.',
  },
  'query-percent-broken': {
    title: 'A broken percent-encoding',
    what: ({ found }) => `After ${q(found)} two hexadecimal digits are missing.`,
    fix: () => 'Hand the URL on as data: printf and String.format take `%2F` for a format.',
  },
  'query-plus': {
    title: 'A raw plus in the query',
    what: ({ names }) => `AWS reads it as a space, some signers as a plus. It stands in ${list(names)}.`,
    fix: () => 'Write `%20` for a space, and `%2B` for a plus.',
  },
  'query-repeated': {
    title: 'A repeated parameter',
    what: ({ names }) => `Each repeat is hashed, sorted by value. Some signers keep one only: ${list(names)}.`,
    fix: () => 'Check that the signer hashes every repeat.',
  },
  'query-required-missing': {
    title: 'Signing parameters are missing',
    what: ({ names }) =>
      names.length === 0
        ? 'AWS says that signing parameters are missing from the URL.'
        : `The URL lacks ${list(names)}.`,
    fix: () => 'Use the whole presigned URL, as the signer returned it.',
  },
  'query-tracking': {
    title: 'Tracking parameters were added',
    what: ({ names }) => `${list(names)}: mailers and messengers add these, and AWS hashes them too.`,
    fix: () => 'Remove them, and turn link tracking off for presigned URLs.',
  },
  'query-valueless': {
    title: 'A parameter without a value',
    what: ({ names }) => `It is hashed with an equal sign, which some signers leave out: ${list(names)}.`,
    fix: () => 'Send and sign it with `=` at its end.',
  },
};
