import { list, number, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';
import { changes } from './words';

export const headers: FindingTexts<'headers'> = {
  'headers-accept-encoding': {
    title: 'Accept-Encoding is signed',
    what: ({ received }) =>
      received === undefined
        ? 'HTTP clients set this header themselves; proxies and front ends, Google’s above all, rewrite it.'
        : `Google’s front end appended to it: ${q(received)}.`,
    fix: () => 'Leave accept-encoding out of the signed headers.',
  },
  'headers-amz-unsigned': {
    title: 'x-amz-* headers are not signed',
    what: ({ names }) => `They are sent, and not among the signed headers: ${list(names)}.`,
    fix: () => 'Sign every x-amz-* header that is sent, or do not send it.',
  },
  'headers-boundary': {
    title: 'A multipart Content-Type is signed',
    what: ({ type }) => `It is ${q(type)}. Clients make a new boundary when they send.`,
    fix: () => 'Leave content-type unsigned, or fix the boundary before signing.',
  },
  'headers-changed-in-transit': {
    title: 'A header changed on the way',
    what: ({ name, sent, received, change }) =>
      `${q(name)} was sent as ${q(sent)}, received as ${q(received)}: ${changes[change]}.`,
    fix: ({ name }) => `Leave ${q(name)} out of the signed headers, or have it pass unchanged.`,
  },
  'headers-charset': {
    title: 'The charset of Content-Type changed',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}: the HTTP library wrote it so.`,
    fix: ({ received }) => `Sign ${q(received)}, or send bytes so that the library leaves the type alone.`,
  },
  'headers-content-length': {
    title: 'Content-Length is signed',
    what: ({ value, size }) =>
      size === undefined
        ? 'Clients and proxies set this header themselves.'
        : `It says ${q(value ?? '')}, and the pasted body has ${number(size)} bytes.`,
    fix: () => 'Leave content-length out of the signed headers.',
  },
  'headers-content-type-unsigned': {
    title: 'Content-Type is not signed',
    what: ({ type }) => `${q(type)} is sent and not signed. AWS accepts that; some stores do not.`,
    fix: () => 'Sign content-type where the server insists.',
  },
  'headers-doubled': {
    title: 'A header came twice',
    what: ({ name }) => `AWS received ${q(name)} twice with one value, and joined the two with a comma.`,
    fix: () => 'Set it in one place only. Look for a client or a proxy that adds it a second time.',
  },
  'headers-dropped-in-transit': {
    title: 'A header was dropped on the way',
    what: ({ name, sent }) => `${q(name)} was sent as ${q(sent)}; AWS saw it empty.`,
    fix: ({ name }) => `Leave ${q(name)} out of the signed headers, or have the proxy pass it on.`,
  },
  'headers-empty-received': {
    title: 'AWS saw an empty header',
    what: ({ name }) => `${q(name)} is signed, and empty in AWS’s text: it was not sent, or dropped on the way.`,
    fix: ({ name }) => `Send ${q(name)} with the value that was signed, or do not sign it.`,
  },
  'headers-form-envelope': {
    title: 'The file is sent inside a form',
    what: ({ signed }) =>
      `The client sends \`multipart/form-data\` with a boundary of its own.${signed ? ' The link was signed for another `Content-Type`.' : ' S3 would store the whole form, boundaries and all.'}`,
    fix: () =>
      'Send the file itself as the body: `curl -T FILE` or `--data-binary @FILE`, in JavaScript `body: file`, with the `Content-Type` that was signed.',
  },
  'headers-hashed-otherwise': {
    title: 'The signer hashed a header differently',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)}: hashed as ${q(hashed ?? '')}, and by the rules it is ${q(sent ?? '')}: ${changes[change]}.`,
    fix: () => 'Trim values, fold runs of spaces into one, join repeats with a comma, and sign what is sent.',
  },
  'headers-hop-by-hop': {
    title: 'Headers of one connection are signed',
    what: ({ names }) => `Every proxy on the way removes them: ${list(names)}.`,
    fix: ({ names }) => `Do not sign ${list(names)}.`,
  },
  'headers-in-query-only': {
    title: 'A signed header stands only in the query',
    what: ({ names }) => `They are signed as headers, and stand in the query only: ${list(names)}.`,
    fix: () => 'Send them as headers, with the values that were signed.',
  },
  'headers-non-ascii': {
    title: 'Characters beyond ASCII in a header',
    what: ({ names }) => `Clients and servers disagree on their bytes: ${list(names)}.`,
    fix: () => 'Percent-encode or base64-encode the value before signing.',
  },
  'headers-not-signed-reported': {
    title: 'Headers came unsigned',
    what: ({ names }) =>
      names.length === 0 ? 'AWS says that headers came which are not signed.' : `AWS names ${list(names)}.`,
    fix: () => 'Sign them, or do not send them. In a presigned URL only what was signed may be sent.',
  },
  'headers-of-a-reply': {
    title: 'Headers of a reply are signed',
    what: ({ names }) => `AWS sends these in replies, and takes them for empty in requests: ${list(names)}.`,
    fix: () => 'Do not reuse a reply’s headers for a request.',
  },
  'headers-presigned-needs': {
    title: 'This link needs extra headers',
    what: ({ names, received }) =>
      `The URL signs more than Host: ${list(names)} must be sent with ${names.length === 1 ? 'the value' : 'the values'} that ${names.length === 1 ? 'was' : 'were'} signed.${received.length === 0 ? '' : ` AWS received ${list(received)}.`}`,
    fix: ({ received }) =>
      received.length === 0
        ? 'Send these headers, or presign without them.'
        : 'Send exactly the value that was signed: ask whoever made the link, or presign for the value that you send.',
  },
  'headers-rewritten-by-proxies': {
    title: 'Headers that proxies rewrite are signed',
    what: ({ names }) => `Clients and proxies write these, and the SDKs leave them out: ${list(names)}.`,
    fix: ({ names }) => `Do not sign ${list(names)}.`,
  },
  'headers-signed-absent': {
    title: 'A signed header is not in the request',
    what: ({ name, received }) =>
      `${q(name)} is among the signed headers, and not in the request. ${received ? 'AWS hashed it as empty.' : 'Where it was not sent, AWS hashes it as empty.'}`,
    fix: ({ name, received }) =>
      `Send ${q(name)} with the value that was signed, or do not sign it.${received ? '' : ' If it was sent, add it to the paste.'}`,
  },
  'headers-white-space': {
    title: 'Runs of white space in a header',
    what: ({ names }) => `AWS folds them into one space; some signers do not: ${list(names)}.`,
    fix: () => 'Send single spaces, and no tabs.',
  },
};
