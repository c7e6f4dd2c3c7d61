import type { KeyId, LineLabel, UploadLabel } from '@/core';
import type { LineStep } from '@/core/take-away';

/** What is known of the request that is explained: how its service writes paths, and what stands for its body. */
export type WhyFacts = { readonly path: 'once' | 'twice'; readonly payload: 'empty' | 'hashed' | 'unsigned' | 'given' };

/** What a label of a step stands at. */
export type WhyLabel = KeyId | 'secret' | 'signature' | Exclude<LineLabel, 'url' | 'authorization' | UploadLabel>;

export type WhyLine = {
  readonly name: string;
  /** What the line is, why it is there, and the rule that holds for this service. */
  readonly what: string | ((facts: WhyFacts) => string);
  /** What people get wrong in it. */
  readonly wrong: string;
};

const paths: Readonly<Record<WhyFacts['path'], string>> = {
  once: 'This service signs it as it is sent, percent-encoded once and not normalised.',
  twice: 'This service signs it normalised and percent-encoded a second time, so `%20` becomes `%2520`.',
};

const payloads: Readonly<Record<WhyFacts['payload'], string>> = {
  empty: 'There is no body here, so it is the hash of the empty text: `e3b0c442…`.',
  hashed: 'Here it is the SHA-256 of the body.',
  unsigned: 'Here it says `UNSIGNED-PAYLOAD`: any body passes.',
  given: 'Here it is what `x-amz-content-sha256` says.',
};

const lines: Readonly<Record<LineStep, Readonly<Partial<Record<WhyLabel, WhyLine>>>>> = {
  canonicalRequest: {
    method: {
      name: 'Method',
      what: 'The HTTP method, in capitals as it is sent. A link to read must not become a link to delete.',
      wrong: 'A presigned URL for PUT that is opened in a browser is sent as GET.',
    },
    path: {
      name: 'Path',
      what: ({ path }) => `The path of the URL, so that the signature is for this resource only. ${paths[path]}`,
      wrong: 'Most mismatches in paths come from encoding once too often, or once too little.',
    },
    query: {
      name: 'Query',
      what: 'Every parameter, encoded, then sorted by name and value. The order in which they are sent does not matter.',
      wrong: 'A space is `%20` here, never `+`. A parameter that somebody adds later breaks the signature.',
    },
    headers: {
      name: 'Headers',
      what: 'The signed headers, names in lower case and sorted, values without spaces around them. `host` is always one of them.',
      wrong:
        'A proxy changes or drops a header that was signed: `host`, `accept-encoding` and `content-type` are the usual ones.',
    },
    blank: {
      name: 'Empty line',
      what: 'Every header ends with a line break, and one more ends the headers. That shows as an empty line.',
      wrong: 'Code that joins the parts with line breaks forgets it, since no part seems to belong there.',
    },
    signedHeaders: {
      name: 'Signed headers',
      what: 'The names of the headers above. AWS reads from this list which headers to look at; all others may change.',
      wrong: 'The list and the lines have to come from the same set of headers.',
    },
    payloadHash: {
      name: 'Body',
      what: ({ payload }) => `What stands for the body, so that nobody can exchange it. ${payloads[payload]}`,
      wrong: 'The body is serialised once more after it was signed, with other spaces or in another order.',
    },
  },
  stringToSign: {
    algorithm: {
      name: 'Algorithm',
      what: 'The recipe: HMAC with SHA-256. AWS refuses any other value before it looks at the signature.',
      wrong: 'Libraries for Signature Version 2 or 4A write another word here.',
    },
    time: {
      name: 'Time',
      what: 'When it was signed, in UTC. AWS compares it with its own clock.',
      wrong: 'Local time with a Z at its end, or a clock that is minutes off.',
    },
    scope: {
      name: 'Scope',
      what: 'Day, Region and service for which the key is good. They are the same as in the credential.',
      wrong:
        'The Region of the account in place of that of the resource, or a service name that is not the signing name.',
    },
    requestHash: {
      name: 'Hash',
      what: 'SHA-256 of step 1, in lower-case hex: everything about the request in 64 digits.',
      wrong: 'A line break at the end of the canonical request gives another hash.',
    },
  },
  signingKey: {
    secret: {
      name: '“AWS4” + secret',
      what: 'The four characters `AWS4`, then the secret access key, as bytes. It is the first key, and the only place where the secret goes in.',
      wrong: 'The secret is decoded from base64 first, or a line break of a file comes along with it.',
    },
    kDate: {
      name: 'kDate',
      what: 'HMAC of the day, in UTC, under “AWS4” and your secret. Whoever finds it can sign for that day only, and never learns the secret.',
      wrong: '“AWS4” is missing before the secret, or the day is the local one.',
    },
    kRegion: {
      name: 'kRegion',
      what: 'HMAC of the Region under kDate. With it a key is good in one Region only.',
      wrong: 'kDate is used as hex text in place of its bytes. That goes for every key here.',
    },
    kService: {
      name: 'kService',
      what: 'HMAC of the service’s signing name under kRegion. AWS hands services keys of this kind, never your secret.',
      wrong: 'The name of the product or of the host in place of the signing name: `apigateway` for `execute-api`.',
    },
    kSigning: {
      name: 'kSigning',
      what: 'HMAC of `aws4_request` under kService, which ties the key to Signature Version 4. It signs step 2.',
      wrong: 'It is kept for longer than its day. A new day, Region or service needs a new key.',
    },
  },
  signature: {
    signature: {
      name: 'Signature',
      what: 'HMAC-SHA256 of step 2 under kSigning, in lower-case hex. AWS computes its own and compares all 64 digits.',
      wrong: 'A secret with a line break at its end makes a different key, and shows in nothing but this line.',
    },
  },
};

export const enWhy = {
  lines,
  oftenWrong: 'Often wrong:',
  page: 'Create a signed AWS API request (AWS documentation)',
  shell: {
    canonicalRequest: 'The same in a shell. It prints the SHA-256 of this text, which is the last line of step 2:',
    stringToSign: 'The same in a shell, hash and all:',
    signingKey: 'The same in a shell, with the secret in `AWS_SECRET_ACCESS_KEY`. It prints kSigning:',
    signature: 'The same in a shell, with the secret in `AWS_SECRET_ACCESS_KEY`:',
  } satisfies Record<LineStep, string>,
  copyLine: 'Copy the shell command',
};

export type WhyTexts = typeof enWhy;
