import type { practiceInput, Scenario, ScenarioId } from './scenarios';

/** A number from 0 up to 1, another for each call. */
export type Draw = () => number;

/** A request drawn by lot, for the service and Region of its host. */
export type Drawn = {
  readonly typed: Scenario;
  readonly place: Parameters<typeof practiceInput>[1];
};

const REGIONS = [
  'ap-northeast-1',
  'ap-southeast-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-3',
  'sa-east-1',
  'us-west-2',
];
const STAGES = ['beta', 'dev', 'live', 'prod', 'test', 'v1'];
const THINGS = ['books', 'invoices', 'orders', 'pets', 'photos', 'rooms', 'tickets', 'trips'];
const NAMES = ['area', 'color', 'day', 'kind', 'limit', 'page', 'room', 'size', 'team', 'view'];
const LEFT = ['blue', 'early', 'green', 'late', 'red', 'small', 'summer', 'winter'];
const RIGHT = ['bird', 'boat', 'fox', 'hill', 'lamp', 'panda', 'river', 'train'];
const HEADERS = ['x-from', 'x-group', 'x-note', 'x-shop', 'x-team', 'x-trace'];
const ENDS = ['csv', 'gif', 'jpg', 'pdf', 'txt'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

const number = (next: Draw, least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
const one = <T>(all: readonly T[], next: Draw): T => all[number(next, 0, all.length - 1)] as T;
const some = <T>(all: readonly T[], count: number, next: Draw): readonly T[] => {
  const rest = [...all];
  return Array.from({ length: count }, () => rest.splice(number(next, 0, rest.length - 1), 1)[0] as T);
};
const letters = (count: number, next: Draw): string =>
  Array.from({ length: count }, () => one([...LETTERS], next)).join('');
const words = (next: Draw): string => `${one(LEFT, next)} ${one(RIGHT, next)}`;
const escaped = (next: Draw): string => encodeURIComponent(words(next));

/** Parameters that are not in the order in which they are signed, one of them with a blank in its value. */
function queryOf(count: number, next: Draw): string {
  const names = [...some(NAMES, count, next)].sort().reverse();
  const blank = number(next, 0, count - 1);
  return names.map((name, i) => `${name}=${i === blank ? escaped(next) : number(next, 2, 98)}`).join('&');
}

const headersOf = (count: number, next: Draw) =>
  some(HEADERS, count, next).map((name) => ({ name, value: words(next) }));

/** What is drawn for each example: of its form, so that whatever can be seen on the example can be seen on this. */
const FORMS: Readonly<
  Record<ScenarioId, (next: Draw, more: number) => Omit<Scenario, 'url'> & { readonly path: string }>
> = {
  link: (next, more) => ({
    method: 'GET',
    path: `/${one(STAGES, next)}/${one(THINGS, next)}?${queryOf(2 + more, next)}`,
    signatureIn: 'query',
  }),
  call: (next, more) => ({
    method: one(['POST', 'PUT', 'PATCH'], next),
    path: `/${one(STAGES, next)}/${one(THINGS, next)}?${queryOf(2 + more, next)}`,
    signatureIn: 'header',
    headers: [{ name: 'content-type', value: 'application/json' }, ...headersOf(1 + more, next)],
    body: `{"${one(NAMES, next)}": ${number(next, 2, 98)}, "${one(HEADERS, next)}": "${words(next)}"}`,
  }),
  page: (next) => ({
    method: one(['GET', 'DELETE'], next),
    path: `/${one(STAGES, next)}/${one(THINGS, next)}/${escaped(next)}`,
    signatureIn: 'header',
  }),
  object: (next) => ({
    method: 'GET',
    path: `/${number(next, 2001, 2026)}//${escaped(next)}%2B${one(RIGHT, next)}.${one(ENDS, next)}`,
    signatureIn: 'query',
  }),
  upload: (next, more) => ({
    method: 'PUT',
    path: `/${one(THINGS, next)}/${escaped(next)}.txt`,
    signatureIn: 'header',
    headers: [{ name: 'content-type', value: 'text/plain' }, ...headersOf(more, next).map(ofMeta)],
    body: `${words(next)}\n`,
  }),
  session: (next, more) => ({
    method: 'GET',
    path: `/${one(STAGES, next)}/${one(THINGS, next)}?${queryOf(1 + more, next)}`,
    signatureIn: 'query',
    key: 'temporary',
  }),
};

const ofMeta = ({ name, value }: { readonly name: string; readonly value: string }) => ({
  name: name.replace('x-', 'x-amz-meta-'),
  value,
});

/** Another request of the form of an example; `more` is how many parameters and headers it has besides. */
export function drawn(like: ScenarioId, more: number, next: Draw): Drawn {
  const region = one(REGIONS, next);
  const isObject = like === 'object' || like === 'upload';
  const host = isObject
    ? `${one(RIGHT, next)}-${letters(6, next)}.s3.${region}.amazonaws.com`
    : `${letters(10, next)}.execute-api.${region}.amazonaws.com`;
  const { path, ...typed } = FORMS[like](next, more);
  return {
    typed: { ...typed, url: `https://${host}${path}` },
    place: { service: isObject ? 's3' : 'execute-api', region },
  };
}
