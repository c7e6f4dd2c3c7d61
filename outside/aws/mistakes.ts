import type { Draft } from '@/core/drafting/draft';
import { parseDraft } from '@/core/drafting/parse-draft';
import { EMPTY_BODY } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import { type Instant, instant } from '@/core/model/instant';
import { sign } from '@/core/signing/sign';

/** What is signed: everything that a mistake may change. */
export type Aim = Pick<Draft, 'url' | 'service' | 'region' | 'accessKeyId' | 'secretAccessKey' | 'sessionToken'>;

/** A request as it is sent. */
export type Sent = { readonly method: string; readonly url: string; readonly headers: HeaderList };

type Mistake = {
  readonly name: string;
  /** What is typed otherwise. */
  readonly typed?: (aim: Aim) => Partial<Aim>;
  /** How long ago it was signed, in milliseconds. */
  readonly age?: number;
  /** What happens to it after it was signed. */
  readonly changed?: (sent: Sent, aim: Aim) => Sent;
};

const HOUR = 3_600_000;
const pathChanged = (url: string): string => url.replace(/^([^?]*)/, '$1x');

/** A right request, and one for each mistake that servers tell apart. */
export const MISTAKES: readonly Mistake[] = [
  { name: 'right' },
  { name: 'unsigned', changed: (sent, { url }) => ({ ...sent, url, headers: [] }) },
  { name: 'another secret', typed: ({ secretAccessKey }) => ({ secretAccessKey: `${secretAccessKey}x` }) },
  { name: 'unknown key', typed: () => ({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', sessionToken: '' }) },
  { name: 'another Region', typed: ({ region }) => ({ region: region === 'eu-west-2' ? 'eu-west-3' : 'eu-west-2' }) },
  { name: 'signed an hour ago', age: HOUR },
  { name: 'path changed on its way', changed: (sent) => ({ ...sent, url: pathChanged(sent.url) }) },
  { name: 'method changed on its way', changed: (sent) => ({ ...sent, method: 'POST' }) },
];

export const PLACEMENTS = ['query', 'header'] as const;

/** The request with a mistake, signed by this project at `now`; a link is valid for a minute. */
export async function made(
  { typed, age = 0, changed }: Mistake,
  aim: Aim,
  signatureIn: (typeof PLACEMENTS)[number],
  now: Instant,
): Promise<Sent> {
  const draft: Draft = {
    ...aim,
    ...typed?.(aim),
    method: 'GET',
    algorithm: 'sigv4',
    signatureIn,
    expires: '60',
    signingTime: '',
    headers: [],
    contentSha256: true,
  };
  const { value, findings } = parseDraft(draft, { now: instant(now - age), body: EMPTY_BODY });
  if (!value) throw new Error(`cannot be signed: ${findings.map(({ code }) => code).join(', ')}`);
  const { method, url, headers } = (await sign(value)).signed;
  const sent = { method, url, headers: headers.filter(([name]) => name.toLowerCase() !== 'host') };
  return changed?.(sent, aim) ?? sent;
}
