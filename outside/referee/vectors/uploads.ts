import type { HeaderList } from '@/core/model/headers';

/** Both end in the middle of a chunk of 64 KiB, which is what the others cut a body into. */
const PIECE = '0123456789abcdef';
const CHUNKS = [
  [PIECE, 4096],
  [PIECE, 279],
  ['', 0],
] as const;

/** A body in chunks that begins with the headers of a vector of the payloads. */
export type WantedChunks = {
  readonly name: string;
  readonly seed: string;
  readonly chunks: readonly (readonly [text: string, count: number])[];
  /** Whether the SHA-256 of the body follows it. */
  readonly trailer: boolean;
  readonly fewer: string;
};

export const CHUNKED: readonly WantedChunks[] = [
  {
    name: 'each chunk is signed with the signature before it, and an empty one ends the body',
    seed: 'the headers of a body in chunks are signed with a constant for its hash',
    chunks: CHUNKS,
    trailer: false,
    fewer: 'no other signer of chunks is in Debian',
  },
  {
    name: 'a trailer is signed with the signature of the last chunk',
    seed: 'the headers of a body in chunks with a trailer name the trailer',
    chunks: CHUNKS,
    trailer: true,
    fewer: 'no other signer of trailers is in Debian',
  },
];

/** A form and the policy that it meets; what `signer` stands for is put into both. */
export type WantedPolicy = {
  readonly name: string;
  readonly bucket: string;
  readonly own: HeaderList;
  readonly policy: (signer: HeaderList) => string;
};

const quoted = (fields: HeaderList): readonly string[] =>
  fields.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);

export const POLICIES: readonly WantedPolicy[] = [
  {
    name: 'a policy is signed as it is written, line breaks and spaces included',
    bucket: 'holiday-pictures',
    own: [
      ['key', `incoming/jane/\${filename}`],
      ['acl', 'bucket-owner-full-control'],
      ['Content-Type', 'video/mp4'],
      ['success_action_redirect', 'https://www.example.org/thanks?from=upload'],
      ['x-amz-server-side-encryption', 'aws:kms'],
      ['x-amz-meta-album', '2024'],
      ['x-amz-meta-place', 'shore'],
      ['x-amz-meta-note', 'the sea'],
    ],
    policy: (signer) =>
      [
        '{ "expiration": "2024-05-18T09:41:23.000Z",',
        '  "conditions": [',
        '    {"bucket": "holiday-pictures"},',
        '    ["starts-with", "$key", "incoming/jane/"],',
        '    {"acl": "bucket-owner-full-control"},',
        '    ["starts-with", "$Content-Type", "video/"],',
        '    {"success_action_redirect": "https://www.example.org/thanks?from=upload"},',
        '    {"x-amz-server-side-encryption": "aws:kms"},',
        '    {"x-amz-meta-album": "2024"},',
        '    ["eq", "$x-amz-meta-place", "shore"],',
        '    ["starts-with", "$x-amz-meta-note", ""],',
        '',
        ...quoted(signer).map((pair) => `    { ${pair} },`),
        '    ["content-length-range", 1, 10485760]',
        '  ]',
        '}',
      ].join('\r\n'),
  },
  {
    name: 'a policy beyond ASCII is signed in UTF-8',
    bucket: 'holiday-pictures',
    own: [
      ['key', 'zdjęcia/morze.jpg'],
      ['x-amz-meta-title', '海 🌊'],
    ],
    policy: (signer) =>
      `{"expiration":"2024-05-18T09:41:23Z","conditions":[{"bucket":"holiday-pictures"},{"key":"zdjęcia/morze.jpg"},{"x-amz-meta-title":"海 🌊"},${quoted(
        signer,
      )
        .map((pair) => `{${pair}}`)
        .join(',')}]}`,
  },
];
