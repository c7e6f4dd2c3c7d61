export const sources = {
  method: 'Method',
  path: 'Path of the URL',
  host: 'Host of the URL',
  payload: 'Body',
  date: 'Signing time',
  region: 'Region',
  service: 'Service',
  accessKeyId: 'Access key ID',
  secret: 'Secret access key',
  token: 'Session token',
  expires: 'Expires in',
  fixed: 'Always the same',
  query: (name: string) => `Query parameter ${name}`,
  header: (name: string) => `Header ${name}`,
  field: (name: string) => `Form field ${name}`,
  chunk: (_: string) => 'Signature of the chunk before',
  policy: 'Base64 of step 1',
  canonicalRequest: 'SHA-256 of step 1',
  signature: 'Step 4',
};

export const notSignedWhy = {
  'changes-in-transit': 'proxies and browsers change it on the way',
  'carries-the-signature': 'signing writes its own',
  'replaced-by-signing-time': 'signing writes its own time',
};

export const derivedKeysSign: string =
  'These keys can sign: whoever has kSigning can do so for this day, region and service. Guard them like the secret.';

export const v4a = {
  signingKeyWhat:
    'The secret becomes a private key on the elliptic curve P-256: the same for every day, region and service. AWS verifies with the public key.',
  secretRung: '“AWS4A” + secret',
  fixedInput: 'Fixed input',
  fields: {
    iteration: 'iteration: always 1',
    label: 'label: the algorithm',
    separator: 'separator: a zero byte',
    accessKeyId: 'access key ID',
    counter: 'counter',
    length: 'length of the key: 256 bits',
  },
  candidate: 'Candidate',
  candidateOf: 'HMAC-SHA256 of the fixed input under “AWS4A” + secret',
  limitOf: 'where n is the order of the curve',
  taken: 'The candidate is not larger than n − 2, so it is taken. If it were, the counter would go up by one.',
  rejected: 'The candidate is larger than n − 2, so it is thrown away, and the counter goes up by one.',
  privateKey: 'Private key',
  privateKeyOf: 'candidate + 1',
  publicKeyX: 'Public key X',
  publicKeyY: 'Public key Y',
  publicKeyOf: 'private key × base point of the curve',
  guard: 'Unlike kSigning, the private key does not expire with the day. Guard it like the secret.',
  signatureWhat:
    'ECDSA of the SHA-256 of step 2 under the private key: two numbers, r and s, packed as DER, in hexadecimal.',
  signatureVaries:
    'Most signers draw a random number for each signature, so each gets another one for the same request, and all are right. Here that number follows from the request (RFC 6979), so the signature stays. It can be verified with the public key, but not compared with another.',
};

/** Key and signature of SigV4. */
export const lastSteps = {
  signingKey: 'Signing key',
  signingKeyWhat:
    'The secret never signs anything itself. It derives a key in four steps: for one day, one Region, one service, and for SigV4 (aws4_request).',
  signature: 'Signature',
  signatureWhat: 'HMAC-SHA256 of the string to sign with kSigning, in hex.',
  secretRung: '“AWS4” + secret',
  changed: (parts: number, all: number) =>
    parts === 0
      ? 'Your last edit changed nothing here.'
      : `Your last edit changed ${parts} of ${all} ${all === 1 ? 'part' : 'parts'} here.`,
  why: {
    canonicalRequest: 'Why each line, and the same in a shell',
    stringToSign: 'Why these four lines, and the same in a shell',
    signingKey: 'Why four keys, and the same in a shell',
    signature: 'What it is, and the same in a shell',
  },
  /** Names the button of a label. */
  whyOf: (label: string) => `${label}: what it is and why`,
  showKeys: 'Show derived keys',
  hmacOf: 'HMAC of',
};
