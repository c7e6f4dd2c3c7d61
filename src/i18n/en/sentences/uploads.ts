import { number } from '@/i18n/en/words';

export const upload = {
  policy: 'Upload policy',
  key: 'Object key',
  keyHint: `\`\${filename}\` at the end becomes the name of the file that is uploaded.`,
  contentType: 'Content-Type',
  contentTypeMatching: 'Content-Type must match',
  contentTypeHint:
    'S3 holds the form field to this, and never looks at the file. Empty: no condition, and S3 stores `binary/octet-stream`.',
  matching: { eq: 'exactly', 'starts-with': 'starts with' },
  sizeFrom: 'Size from (bytes)',
  sizeTo: 'Size to (bytes)',
  conditions: 'Further form fields, each with its condition. S3 refuses a form with any other field.',
  conditionName: (n: number) => `Condition ${n} field`,
  conditionMatching: (n: number) => `Condition ${n} must match`,
  conditionValue: (n: number) => `Condition ${n} value`,
  removeCondition: (n: number) => `Remove condition ${n}`,
  addCondition: 'Add condition',
  title: 'Upload form',
  sentTo: 'Sent as multipart/form-data, with POST, to',
  fileLast: 'The fields in this order, then the file in a field named `file`. S3 reads nothing after it.',
  copyHtml: 'Copy HTML form',
  copyCurl: 'Copy as curl -F',
  policyStep: 'Policy',
  policyWhat:
    'What whoever has the form may upload, and until when. Every field but the policy itself needs a condition.',
  toSignWhat: 'The policy in base64, as the form sends it. Nothing else is signed: no method, no host, no file.',
  file: 'File to upload',
  chooseFirst: 'Choose a file first.',
  otherType: (file: string, sent: string) =>
    `This file is \`${file}\`, but the form says \`${sent}\`. S3 looks at what the form says alone: it takes the file, and stores it as that.`,
  simple:
    'A form is sent without asking first (no preflight). S3 shows this page the reply only if the bucket’s CORS rules allow POST.',
  waysRound: 'Open the HTML form from another page, or use curl: neither needs CORS.',
};

const chunkCount = (count: number): string => `${number(count)} ${count === 1 ? 'chunk' : 'chunks'}`;

export const chunks = {
  inChunks: 'Sign the body in chunks (aws-chunked)',
  chunkSize: 'Chunk size (bytes)',
  hint: (count: number, length: number) =>
    `${chunkCount(count)} and an empty one: ${number(length)} bytes on the way, which the browser puts into Content-Length.`,
  hashing: (percent: number) => `Hashing the chunks: ${percent} %`,
  signing: (done: number, count: number) => `Signing: ${number(done)} of ${chunkCount(count)}`,
  notHashed: 'The chunks could not be hashed.',
  title: 'Chunks',
  what: 'Each chunk is signed together with the signature before it, starting with that of step 4, so that none can be changed, moved or left out.',
  labels: { previousSignature: 'signature before', emptyHash: 'hash of nothing', chunkHash: 'hash of chunk' },
  chunk: (n: number) => `Chunk ${number(n)}`,
  last: 'End: an empty chunk',
  size: (bytes: number) => `${number(bytes)} ${bytes === 1 ? 'byte' : 'bytes'}`,
  signature: 'signature',
  between: (count: number) => `${number(count)} more ${count === 1 ? 'chunk' : 'chunks'}, linked the same way`,
};
