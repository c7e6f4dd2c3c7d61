import type { HeaderList } from '@/core/model/headers';

export type Reply = { readonly status: number; readonly headers: HeaderList; readonly body: string };

/** What a reply says, without what is of this one request only: numbers, names and hosts are signs for themselves. */
export type Told = { readonly status: number; readonly type: string; readonly code: string; readonly message: string };

const header = (headers: HeaderList, name: string): string =>
  headers.find(([one]) => one.toLowerCase() === name)?.[1] ?? '';

/** What differs from request to request, and what stands for it. */
const OWN: readonly (readonly [own: RegExp, sign: string])[] = [
  [/\b(?:AKIA|ASIA|AKID)[A-Z0-9]*\b/g, 'KEY-ID'],
  [/arn:[\w-]+:\S+/g, 'ARN'],
  [/\b\d{8}T\d{6}Z\b|\b\d{4}-\d\d-\d\dT[\d:.]+Z\b/g, 'TIME'],
  [/\b\d{8}\/[\w-]+\/[\w-]+\/aws4_request\b/g, 'SCOPE'],
  [/\b[0-9a-f]{64}\b/g, 'HASH'],
  [/\b[a-z]{2}(?:-[a-z]+){1,2}-\d\b/g, 'REGION'],
];
const MOST = 160;

/** What is to be compared of a reply: an answer that is no error says nothing but its status. */
export function told({ status, headers, body }: Reply): Told {
  const type = header(headers, 'content-type').split(';')[0]?.trim() ?? '';
  if (status < 300) return { status, type: '', code: '', message: '' };
  const code = /<Code>([^<]*)<\/Code>/.exec(body)?.[1] ?? header(headers, 'x-amzn-errortype').split(':')[0] ?? '';
  const said =
    /<Message>([^<]*)<\/Message>/.exec(body)?.[1] ?? /"[Mm]essage"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(body)?.[1] ?? '';
  // API Gateway shows its canonical request behind the sentence.
  const message = OWN.reduce((text, [own, sign]) => text.replace(own, sign), said.split(/\\n|\n/)[0] ?? '');
  return { status, type, code, message: message.slice(0, MOST) };
}

/** What one says and the other does not, a line each. */
export const differences = (aws: Told, practice: Told): readonly string[] =>
  (['status', 'type', 'code', 'message'] as const).flatMap((what) =>
    aws[what] === practice[what]
      ? []
      : [`${what}: AWS says ${JSON.stringify(aws[what])}, the practice endpoint ${JSON.stringify(practice[what])}`],
  );
