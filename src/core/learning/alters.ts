import { addSeconds } from '@/core/model/instant';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import { ruleFor } from '@/core/services/rules';
import { sign } from '@/core/signing/sign';

/** The lines of the string to sign. */
export const TO_SIGN_LINES = ['algorithm', 'time', 'scope', 'requestHash'] as const;
export type ToSignLine = (typeof TO_SIGN_LINES)[number];

/** What can be signed in place of a request: one thing about it is another. */
export const ALTERS = {
  method: (input) => ({ ...input, method: input.method === 'PUT' ? 'GET' : 'PUT' }),
  host: (input) => ({ ...input, host: `other.${input.host}` }),
  path: (input) => ({ ...input, path: `${input.path}2` as SigningInput['path'] }),
  parameter: (input) => ({ ...input, query: [...input.query, { name: 'debug', value: '1', text: 'debug=1' }] }),
  second: (input) => ({ ...input, at: addSeconds(input.at, 1) }),
  day: (input) => ({ ...input, at: addSeconds(input.at, 86_400) }),
  region: (input) => ({ ...input, region: input.region === 'us-east-1' ? 'eu-central-1' : 'us-east-1' }),
  service: (input) => {
    const service = input.service === 's3' ? 'execute-api' : 's3';
    return { ...input, service, rule: ruleFor(service) };
  },
  secret: ({ credentials, ...input }) => ({
    ...input,
    credentials: { ...credentials, secretAccessKey: `${credentials.secretAccessKey}0` },
  }),
} as const satisfies Readonly<Record<string, (input: SigningInput) => SigningInput>>;
export type AlterId = keyof typeof ALTERS;
export const ALTER_IDS = Object.keys(ALTERS) as readonly AlterId[];

/** A request, and how it was signed. */
type Made = { readonly input: SigningInput; readonly trace: Trace };

export type Altered = {
  readonly lines: readonly { readonly id: ToSignLine; readonly text: string; readonly changed: boolean }[];
  /** The derived key that signs, in hexadecimal. */
  readonly signingKey: string;
  readonly signature: { readonly text: string; readonly changed: boolean };
};

/** The string to sign, the key and the signature of a request in which one thing is another, and which lines changed by that. */
export async function alter({ input, trace: before }: Made, id: AlterId | undefined): Promise<Altered> {
  const after = id === undefined ? before : await sign(ALTERS[id](input));
  const old = stepOf(before, 'stringToSign').text.split('\n');
  const signature = stepOf(after, 'signature').value;
  return {
    lines: stepOf(after, 'stringToSign')
      .text.split('\n')
      .map((text, i) => ({ id: TO_SIGN_LINES[i] ?? 'requestHash', text, changed: text !== old[i] })),
    signingKey: stepOf(after, 'kSigning').value,
    signature: { text: signature, changed: signature !== stepOf(before, 'signature').value },
  };
}
