import type { DifferenceLine } from '@/core/diagnosing/differences/differences';
import type { LineRole } from '@/core/diagnosing/differences/lines';
import { asItIs, comparing } from './comparing';
import type { Said } from './hidden';
import {
  algorithm,
  hash,
  headers,
  method,
  name,
  named,
  names,
  ofParameter,
  path,
  payloadLine,
  query,
  scope,
  type Teller,
  time,
} from './shapes';

/** A line that differs, as it may be told. */
export type ToldLine = { readonly name: string } & { readonly [K in 'hashed' | 'sent' | 'received']: Said | undefined };

const BY_ROLE: Readonly<Record<LineRole, (name: string) => Teller>> = {
  method: () => method,
  path: () => path,
  query: (called) => (called === '' ? query : ofParameter(called)),
  header: (called) => (called === '' ? headers : named(called)),
  signedHeaders: () => names(';'),
  payloadHash: () => payloadLine,
  algorithm: () => algorithm,
  time: () => time,
  scope: () => scope,
  requestHash: () => hash,
  // A text of another form than a canonical request or a string to sign: anything may stand there.
  line: () => () => undefined,
};

/** What was hashed, sent and received of a line. */
export function toldLine({ role, name: called, hashed, sent, received }: DifferenceLine, clean = asItIs): ToldLine {
  const teller = BY_ROLE[role](called);
  const say = comparing(clean);
  const said = (text: string | undefined) => (text === undefined ? undefined : say(text, teller));
  return { name: called === '' ? '' : name(called), hashed: said(hashed), sent: said(sent), received: said(received) };
}
