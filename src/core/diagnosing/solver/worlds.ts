import type { ChangeCode, Dimension } from '@/core/model/mistake';
import { costOf, NO_CHANGE, OFTEN, RARE, SELDOM, USUAL, type Way } from './candidate';
import type { Canonical } from './canonical';
import type { Hints } from './hints';
import { otherRegions, otherServices } from './names';
import { payloadLines } from './payload';
import { parametersOf } from './query';
import type { ReadPuzzle } from './read-puzzle';
import type { Sent } from './sent';
import { respell, STRICT, spellText } from './spelling';
import { otherTimes } from './times';

/** What was sent, or one mistake away from it where the mistake shows in more than one part of what is hashed and keyed. */
export type World = { readonly sent: Sent; readonly way: Way };

/** The request itself, then every world that is one mistake away. */
export function worldsOf({ sent, hints, received, logged }: ReadPuzzle): readonly World[] {
  return [
    { sent, way: NO_CHANGE },
    ...fromText(sent, received, 'as-received'),
    ...fromText(sent, logged, 'as-logged'),
    ...payloads(sent, hints),
    ...buckets(sent),
    ...times(sent, hints),
    ...scopes(sent, hints),
  ];
}

type About = { readonly dimension: Dimension; readonly code: ChangeCode; readonly rarity: number };

const world = (
  sent: Sent,
  about: About,
  text: { readonly name?: string; readonly did: string; readonly should: string },
): World => ({
  sent,
  way: {
    cost: costOf(about),
    changes: () => [
      { dimension: about.dimension, code: about.code, name: text.name, did: text.did, should: text.should },
    ],
  },
});

/** The request as AWS received it, or as the signer's log has it. */
function fromText(sent: Sent, text: Canonical | undefined, code: 'as-received' | 'as-logged'): readonly World[] {
  if (!text) return [];
  const { method, path, query, headers, signed, payload } = text;
  const other = { ...sent, method, path, query, headers, signed, listed: signed, payload };
  return [world(other, { dimension: 'in-transit', code, rarity: OFTEN }, { did: '', should: '' })];
}

const withHeader = (sent: Sent, name: string, value: string): Sent['headers'] =>
  sent.headers.has(name) ? new Map([...sent.headers, [name, [value]]]) : sent.headers;

/** The query with a parameter of the signature changed. */
function withParameter(sent: Sent, name: string, change: (value: string) => string): string {
  const pieces = parametersOf(sent.query).map((parameter) => {
    const value = parameter.value ?? '';
    if (respell(parameter.name, STRICT) !== name)
      return parameter.value === undefined ? parameter.name : `${parameter.name}=${value}`;
    return `${parameter.name}=${change(value)}`;
  });
  return pieces.join('&');
}

/** Another x-amz-content-sha256, in the header and in the last line. */
function payloads(sent: Sent, hints: Hints): readonly World[] {
  if (!sent.signed.includes('x-amz-content-sha256')) return [];
  return payloadLines(sent, hints)
    .filter(({ line }) => line !== sent.payload)
    .map(({ code, rarity, line }) =>
      world(
        { ...sent, payload: line, headers: withHeader(sent, 'x-amz-content-sha256', line) },
        { dimension: 'payload', code, rarity: rarity + 0.5 },
        { name: 'x-amz-content-sha256', did: line, should: sent.payload },
      ),
    );
}

/** The bucket in the host where it was in the path, and the other way round (Amazon S3 User Guide, "Virtual hosting of buckets"). */
function buckets(sent: Sent): readonly World[] {
  const host = sent.headers.get('host')?.[0] ?? '';
  const { path } = sent;
  const [, bucket, rest] = /^([a-z0-9][a-z0-9.-]+)\.(s3[.-].+|.+)$/.exec(host) ?? [];
  const [, first, key] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  const about = { dimension: 'host', code: 'host-bucket', rarity: sent.rule.path === 'once' ? OFTEN : RARE } as const;
  const moved = (otherHost: string, otherPath: string): World =>
    world({ ...sent, path: otherPath, headers: withHeader(sent, 'host', otherHost) }, about, {
      did: otherHost + otherPath,
      should: host + path,
    });
  return [
    ...(bucket === undefined || rest === undefined ? [] : [moved(rest, `/${bucket}${path}`)]),
    ...(first === undefined ? [] : [moved(`${first}.${host}`, key || '/')]),
  ];
}

/** Another signing time wherever it stands: in the request, the string to sign and, where the day differs, the scope. */
function times(sent: Sent, { dates }: Hints): readonly World[] {
  return otherTimes(sent.date, dates)
    .filter(({ text }) => text !== sent.date)
    .flatMap(({ code, rarity, text }) => {
      const query = sent.in === 'query' ? withParameter(sent, 'X-Amz-Date', () => spellText(text, STRICT)) : sent.query;
      const moved: Sent = { ...sent, date: text, query, headers: withHeader(sent, 'x-amz-date', text) };
      const about = { dimension: 'time', code, rarity } as const;
      const told = { name: 'everywhere', did: text, should: sent.date };
      const day = text.slice(0, 8);
      if (!/^\d{8}$/.test(day) || day === sent.scope.date) return [world(moved, about, told)];
      const scope = { ...sent.scope, date: day };
      const credential = (value: string): string => value.replace(sent.scope.date, day);
      const scoped = {
        ...moved,
        scope,
        query: sent.in === 'query' ? withParameter(moved, 'X-Amz-Credential', credential) : query,
      };
      return [world(moved, about, told), world(scoped, about, told)];
    });
}

/** Another region or service, in the credential of a presigned URL too. */
function scopes(sent: Sent, hints: Hints): readonly World[] {
  if (sent.in !== 'query') return [];
  const { region, service } = sent.scope;
  const inCredential = (from: string, to: string): string =>
    withParameter(sent, 'X-Amz-Credential', (value) =>
      value
        .split(/\/|%2F/i)
        .map((part) => (part === from ? spellText(to, STRICT) : part))
        .join('%2F'),
    );
  const regions = otherRegions(sent, hints).filter(({ name, rarity }) => name !== region && rarity <= SELDOM);
  const services = otherServices(sent, hints).filter(({ name, rarity }) => name !== service && rarity <= USUAL);
  const about = (code: 'scope-region' | 'scope-service', rarity: number) =>
    ({ dimension: 'scope', code, rarity: rarity + 1 }) as const;
  return [
    ...regions.map(({ name, rarity }) =>
      world(
        { ...sent, scope: { ...sent.scope, region: name }, query: inCredential(region, name) },
        about('scope-region', rarity),
        { name: 'everywhere', did: name, should: region },
      ),
    ),
    ...services.map(({ name, rarity }) =>
      world(
        { ...sent, scope: { ...sent.scope, service: name }, query: inCredential(service, name) },
        about('scope-service', rarity),
        { name: 'everywhere', did: name, should: service },
      ),
    ),
  ];
}
