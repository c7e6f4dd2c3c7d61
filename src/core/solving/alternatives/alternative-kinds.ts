import { OFTEN, RARE, SELDOM, USUAL } from '@/core/faults/rarity';
import { respell, STRICT, spellText } from '@/core/faults/spelling/spelling';
import type { ServiceRule } from '@/core/model/service-rule';
import { hasKnownRule, ruleFor } from '@/core/services/rules';
import { otherRegions, otherServices } from '@/core/solving/candidate/names';
import type { Sent } from '@/core/solving/candidate/sent';
import { otherTimes } from '@/core/solving/candidate/times';
import { payloadLines } from '@/core/solving/form/payload';
import type { Hints } from '@/core/solving/puzzle/hints';
import { parametersOf } from '@/core/solving/query/query-form';
import { type Alternative, alternative } from './alternative';

/** The headers with another value in one of them; without that header they stay as they are. */
export const withHeader = (sent: Sent, name: string, value: string): Sent['headers'] =>
  sent.headers.has(name) ? new Map([...sent.headers, [name, [value]]]) : sent.headers;

/** The query with a parameter of the signature changed. */
export function withParameter(sent: Sent, name: string, change: (value: string) => string): string {
  const pieces = parametersOf(sent.query).map((parameter) => {
    const value = parameter.value ?? '';
    if (respell(parameter.name, STRICT) !== name)
      return parameter.value === undefined ? parameter.name : `${parameter.name}=${value}`;
    return `${parameter.name}=${change(value)}`;
  });
  return pieces.join('&');
}

/** Another x-amz-content-sha256, in the header and in the last line. */
function payloads(sent: Sent, hints: Hints): readonly Alternative[] {
  if (!sent.signed.includes('x-amz-content-sha256')) return [];
  return payloadLines(sent, hints)
    .filter(({ line }) => line !== sent.payload)
    .map(({ code, rarity, line }) =>
      alternative(
        () => ({ ...sent, payload: line, headers: withHeader(sent, 'x-amz-content-sha256', line) }),
        { dimension: 'payload', code, rarity: rarity + 0.5 },
        { name: 'x-amz-content-sha256', did: line, should: sent.payload },
      ),
    );
}

/** The bucket in the host where it was in the path, and the other way round (Amazon S3 User Guide, "Virtual hosting of buckets"). */
function buckets(sent: Sent): readonly Alternative[] {
  const host = sent.headers.get('host')?.[0] ?? '';
  const { path } = sent;
  const [, bucket, rest] = /^([a-z0-9][a-z0-9.-]+)\.(s3[.-].+|.+)$/.exec(host) ?? [];
  const [, first, key] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  const about = { dimension: 'host', code: 'host-bucket', rarity: sent.rule.path === 'once' ? OFTEN : RARE } as const;
  const moved = (otherHost: string, otherPath: string): Alternative =>
    alternative(() => ({ ...sent, path: otherPath, headers: withHeader(sent, 'host', otherHost) }), about, {
      did: otherHost + otherPath,
      should: host + path,
    });
  return [
    ...(bucket === undefined || rest === undefined ? [] : [moved(rest, `/${bucket}${path}`)]),
    ...(first === undefined ? [] : [moved(`${first}.${host}`, key || '/')]),
  ];
}

/** The URL cut in another place: the host with the first segments of the path, and the path without them. */
function cuts(sent: Sent): readonly Alternative[] {
  const host = sent.headers.get('host')?.[0] ?? '';
  const segments = sent.path.split('/').slice(1);
  return segments.slice(0, 3).flatMap((_, i) => {
    const piece = `/${segments.slice(0, i + 1).join('/')}`;
    const rest = sent.path.slice(piece.length);
    if (piece === '/') return [];
    return [
      alternative(
        () => ({ ...sent, path: rest === '' ? '/' : rest, headers: withHeader(sent, 'host', host + piece) }),
        { dimension: 'host', code: 'host-path', rarity: USUAL },
        { did: host + piece, should: host },
      ),
    ];
  });
}

/** Another signing time wherever it stands: in the request, the string to sign and, where the day differs, the scope. */
function times(sent: Sent, { dates }: Hints): readonly Alternative[] {
  return otherTimes(sent.date, dates)
    .filter(({ text }) => text !== sent.date)
    .flatMap(({ code, rarity, text }) => {
      const moved = (): Sent => ({
        ...sent,
        date: text,
        query: sent.in === 'query' ? withParameter(sent, 'X-Amz-Date', () => spellText(text, STRICT)) : sent.query,
        headers: withHeader(sent, 'x-amz-date', text),
      });
      const about = { dimension: 'time', code, rarity } as const;
      const texts = { name: 'everywhere', did: text, should: sent.date };
      const day = text.slice(0, 8);
      if (!/^\d{8}$/.test(day) || day === sent.scope.date) return [alternative(moved, about, texts)];
      const credential = (value: string): string => value.replace(sent.scope.date, day);
      const scoped = (): Sent => {
        const other = { ...moved(), scope: { ...sent.scope, date: day } };
        return sent.in === 'query' ? { ...other, query: withParameter(other, 'X-Amz-Credential', credential) } : other;
      };
      return [alternative(moved, about, texts), alternative(scoped, about, texts)];
    });
}

/** The query with a part of X-Amz-Credential changed. */
const inCredential = (sent: Sent, from: string, to: string): string =>
  withParameter(sent, 'X-Amz-Credential', (value) =>
    value
      .split(/\/|%2F/i)
      .map((part) => (respell(part, STRICT) === spellText(from, STRICT) ? spellText(to, STRICT) : part))
      .join('%2F'),
  );

/** Another region, in the credential of a presigned URL too. */
export function regions(sent: Sent, hints: Hints): readonly Alternative[] {
  if (sent.in !== 'query') return [];
  const { region } = sent.scope;
  return otherRegions(sent, hints)
    .filter(({ name, rarity }) => name !== region && rarity <= SELDOM)
    .map(({ name, rarity }) =>
      alternative(
        () => ({ ...sent, scope: { ...sent.scope, region: name }, query: inCredential(sent, region, name) }),
        { dimension: 'scope', code: 'scope-region', rarity: rarity + 1 },
        { name: 'everywhere', did: name, should: region },
      ),
    );
}

/** Another service, in the credential of a presigned URL too. */
function services(sent: Sent, hints: Hints): readonly Alternative[] {
  if (sent.in !== 'query') return [];
  const { service } = sent.scope;
  return otherServices(sent, hints)
    .filter(({ name, rarity }) => name !== service && rarity <= USUAL)
    .map(({ name, rarity }) =>
      alternative(
        () => ({ ...sent, scope: { ...sent.scope, service: name }, query: inCredential(sent, service, name) }),
        { dimension: 'scope', code: 'scope-service', rarity: rarity + 1 },
        { name: 'everywhere', did: name, should: service },
      ),
    );
}

/**
 * The rules of the service that the host belongs to, where the scope names another: path and payload follow from the service, and
 * are no mistakes of their own.
 */
function rulesOfHost(sent: Sent, { services: named }: Hints): readonly Alternative[] {
  const { service } = sent.scope;
  return named
    .filter((name) => name !== service && hasKnownRule(name) && differs(ruleFor(name), sent.rule))
    .map((name) => {
      const rule = ruleFor(name);
      const isOpen = sent.in === 'query' && !sent.headers.has('x-amz-content-sha256');
      const payload = isOpen && rule.presignedPayload === 'unsigned' ? 'UNSIGNED-PAYLOAD' : sent.payload;
      return alternative(
        () => ({ ...sent, rule, payload }),
        { dimension: 'scope', code: 'scope-service', rarity: OFTEN },
        { name: 'everywhere', did: service, should: name },
      );
    });
}

const differs = (a: ServiceRule, b: ServiceRule): boolean =>
  a.path !== b.path || a.presignedPayload !== b.presignedPayload || a.token !== b.token;

/** Another access key in the credential of a presigned URL; in a header it is not hashed. */
function keyIds(sent: Sent, hints: Hints): readonly Alternative[] {
  if (sent.in !== 'query') return [];
  const { accessKeyId } = sent;
  return [...hints.keyIds, '']
    .filter((other) => other !== accessKeyId)
    .map((other) =>
      alternative(
        () => ({ ...sent, accessKeyId: other, query: inCredential(sent, accessKeyId, other) }),
        { dimension: 'scope', code: 'scope-key-id', rarity: other === '' ? RARE : OFTEN },
        { did: other, should: accessKeyId },
      ),
    );
}

/** Mistakes that show in several parts. Those of one kind exclude each other. */
export const ALTERNATIVE_KINDS: readonly ((sent: Sent, hints: Hints) => readonly Alternative[])[] = [
  times,
  regions,
  services,
  rulesOfHost,
  keyIds,
  payloads,
  buckets,
  cuts,
];
