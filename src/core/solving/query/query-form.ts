import { SORTERS, type Sorter } from '@/core/faults/sorters';
import { respell, type Spelling, spellText } from '@/core/faults/spelling/spelling';
import { toHex } from '@/core/kernel/hex';
import { decodeText, decodeToBytes } from '@/core/kernel/percent';

/** A parameter as it was sent; `value` is undefined where there was no `=`. */
export type Parameter = { readonly name: string; readonly value: string | undefined };

export type Query = {
  readonly parameters: readonly Parameter[];
  readonly plus: 'space' | 'plus';
  readonly encoding: 'canonical' | 'raw' | 'decoded' | 'again';
  readonly order: 'canonical' | 'sent' | 'octets' | 'characters' | 'whole' | 'names' | 'raw' | Sorter['id'];
  readonly equals: 'always' | 'as-sent' | 'before-values';
  readonly separator: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly spelling: Spelling;
};

let last: { readonly query: string; readonly parameters: readonly Parameter[] } | undefined;

/** The parameters of a query, remembered for whoever asks for the same query next. */
export function parametersOf(query: string): readonly Parameter[] {
  if (last?.query !== query) last = { query, parameters: split(query) };
  return last.parameters;
}

function split(query: string): readonly Parameter[] {
  const pieces = query.split('&').filter((piece) => piece !== '');
  return pieces.map((piece) => {
    const equals = piece.indexOf('=');
    return equals < 0
      ? { name: piece, value: undefined }
      : { name: piece.slice(0, equals), value: piece.slice(equals + 1) };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Spelled = { readonly name: string; readonly value: string; readonly sent: Parameter };

const decoded = (text: string): string => decodeText(text) ?? text;
/** The octets behind a text, written so that they compare as octets do. */
const octets = (text: string): string => toHex(decodeToBytes(text));
const whole = ({ name, value }: { readonly name: string; readonly value: string | undefined }): string =>
  `${name}=${value ?? ''}`;

type Order = (a: Spelled, b: Spelled) => number;
const own: Readonly<Record<Exclude<Query['order'], Sorter['id']>, Order>> = {
  canonical: (a, b) => compare(a.name, b.name) || compare(a.value, b.value),
  sent: () => 0,
  octets: ({ sent: a }, { sent: b }) =>
    compare(octets(a.name), octets(b.name)) || compare(octets(a.value ?? ''), octets(b.value ?? '')),
  characters: ({ sent: a }, { sent: b }) =>
    compare(decoded(a.name), decoded(b.name)) || compare(decoded(a.value ?? ''), decoded(b.value ?? '')),
  whole: (a, b) => compare(whole(a), whole(b)),
  names: (a, b) => compare(a.name, b.name),
  raw: ({ sent: a }, { sent: b }) => compare(whole(a), whole(b)),
};
/** As the functions of languages sort names, and values of one name. */
const ofLanguages = SORTERS.map(
  ({ id, compare: order }) =>
    [id, (a: Spelled, b: Spelled) => order(a.name, b.name) || order(a.value, b.value)] as const,
);
const orders = new Map<Query['order'], Order>([...(Object.entries(own) as [Query['order'], Order][]), ...ofLanguages]);

export function render({
  parameters,
  plus,
  encoding,
  order,
  equals,
  separator,
  prefix,
  suffix,
  spelling,
}: Query): string {
  const spaced = (text: string): string => (plus === 'space' ? text.replaceAll('+', '%20') : text);
  const spelled = (text: string): string => {
    if (encoding === 'raw') return text;
    if (encoding === 'decoded') return decoded(spaced(text));
    if (encoding === 'again') return spellText(text, spelling);
    return respell(spaced(text), spelling);
  };
  const made = parameters.map((sent) => ({ name: spelled(sent.name), value: spelled(sent.value ?? ''), sent }));
  const sorted = order === 'sent' ? made : made.sort(orders.get(order));
  const isBare = ({ value, sent }: Spelled): boolean =>
    (equals === 'as-sent' && sent.value === undefined) || (equals === 'before-values' && value === '');
  const text = (parameter: Spelled): string => (isBare(parameter) ? parameter.name : whole(parameter));
  return prefix + sorted.map(text).join(separator) + suffix;
}
