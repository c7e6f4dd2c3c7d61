import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const payload: FindingTexts<'payload'> = {
  'payload-behind-oac': {
    title: 'CloudFront signs, and lacks the body’s hash',
    what: ({ method }) =>
      `With origin access control, a ${method} to a Lambda function URL must carry \`x-amz-content-sha256\`.`,
    fix: () => 'Send the SHA-256 of the body in `x-amz-content-sha256`.',
  },
  'payload-chunk-refused': {
    title: 'The headers were signed rightly, and a chunk of the body was not',
    what: () =>
      'S3 shows the string to sign of a chunk: it comes to that only after it took the signature of the headers.',
    fix: () =>
      'Compare its lines with those that your code signs for each chunk: the signature before, the hash of nothing, and the hash of the data alone. With the secret, the page finds which differs.',
  },
  'payload-decoded-length': {
    title: 'x-amz-decoded-content-length is missing',
    what: ({ found }) => `The body is sent in chunks (${q(found)}), and no header tells its length without them.`,
    fix: () => 'Send and sign `x-amz-decoded-content-length`: the size of the body itself, in bytes.',
  },
  'payload-get-with-body': {
    title: 'GET or HEAD with a body',
    what: ({ method }) => `Many clients leave the body of ${method} out after it was hashed.`,
    fix: () => 'Send no body, and sign the hash of the empty body.',
  },
  'payload-hash-of-other-body': {
    title: 'The payload hash is of another body',
    what: (args) =>
      args.empty
        ? '`x-amz-content-sha256` is the hash of an empty body, and the pasted body is not empty.'
        : `\`x-amz-content-sha256\` says ${q(args.stated)}, and the pasted body has ${q(args.actual)}.`,
    fix: () => 'Hash exactly the bytes that are sent, after every conversion.',
  },
  'payload-hash-reported': {
    title: 'AWS received another body',
    what: ({ client, server, empty, digest }) =>
      digest
        ? 'Content-MD5, or a checksum header, tells of another body than the one that came.'
        : empty
          ? 'The signer hashed an empty body, and one came.'
          : client === undefined || server === undefined
            ? 'The hash of the body that came is not the one that was signed.'
            : `Signed ${q(client)}, received ${q(server)}.`,
    fix: () => 'Hash the very bytes that are sent: after compression, line-break and charset conversion.',
  },
  'payload-hashed-otherwise': {
    title: 'The signer hashed another payload line',
    what: (args) =>
      args.empty
        ? `It hashed the empty body; by the rules the line is ${q(args.sent)}.`
        : `It hashed ${q(args.hashed)}; by the rules the line is ${q(args.sent)}.`,
    fix: () => 'Give the signer the body. A presigned S3 URL takes `UNSIGNED-PAYLOAD`.',
  },
  'payload-header-required': {
    title: 'x-amz-content-sha256 is missing',
    what: ({ service }) => `${service === '' ? 'This service' : q(service)} wants the payload hash as a header.`,
    fix: () => 'Send and sign `x-amz-content-sha256`.',
  },
  'payload-in-transit': {
    title: 'The body changed on the way',
    what: (args) =>
      args.empty
        ? 'AWS received an empty body.'
        : `AWS hashed ${q(args.received)}; the pasted body gives ${q(args.sent)}.`,
    fix: () => 'Look for a client, proxy or gateway that drops, compresses or converts the body.',
  },
  'payload-unsigned-refused': {
    title: 'UNSIGNED-PAYLOAD is not taken here',
    what: ({ service }) => `${q(service)} wants the hash of the body.`,
    fix: () => 'Sign the SHA-256 of the body.',
  },
};
