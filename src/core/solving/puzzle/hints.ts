import type { Bytes } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';
import { amzDate } from '@/core/model/instant';
import type { Puzzle } from '@/core/model/puzzle';
import { inferFromAnyHost } from '@/core/services/infer-any';
import type { Sent } from '@/core/solving/candidate/sent';
import { parseClaimedDate } from '@/core/verifying/http-date';
import type { Canonical } from './canonical';
import { linesToSign } from './claimed';

/** What else the paste tells, beside what was sent. */
export type Hints = {
  readonly body: Bytes | undefined;
  /** The body as text, where it is one. */
  readonly bodyText: string | undefined;
  readonly bodySha256: string | undefined;
  readonly sessionToken: string | undefined;
  /** Hosts that are named anywhere in the paste. */
  readonly hosts: readonly string[];
  /** Regions and services that are named in it or follow from the host. */
  readonly regions: readonly string[];
  readonly services: readonly string[];
  /** Times that are named beside the claimed one: in the Date header, in AWS's string to sign, in the signer's log. */
  readonly dates: readonly string[];
  /** Access keys that are named anywhere in the paste. */
  readonly keyIds: readonly string[];
  /** What AWS's reply names: what it saw of some headers, for example. */
  readonly replyFields: HeaderList;
};

type Known = Pick<Hints, 'body' | 'bodyText' | 'bodySha256' | 'sessionToken'> & {
  readonly received: Canonical | undefined;
  readonly logged: Canonical | undefined;
};

/** Proxies that pass on the host that they were asked for (RFC 7239, and its forerunners). */
const FORWARDING = ['x-forwarded-host', 'x-original-host', 'x-forwarded-server', 'x-host', ':authority'];

/** Of users and of roles (AWS IAM User Guide, "IAM identifiers"). */
const ACCESS_KEY_ID = /\bA(?:KIA|SIA)[A-Z0-9]{12,}\b/g;

export function hintsOf({ request, reply, log, key }: Puzzle, sent: Sent, known: Known): Hints {
  const { received, logged, ...rest } = known;
  const header = (name: string): readonly string[] => sent.headers.get(name) ?? [];
  const hosts = [
    ...(request?.authority === undefined ? [] : [request.authority]),
    ...FORWARDING.flatMap(header).flatMap((value) => value.split(/\s*,\s*/)),
    ...header('forwarded').flatMap((value) =>
      [...value.matchAll(/host="?([^";,\s]+)/gi)].map(([, host]) => host ?? ''),
    ),
    ...['origin', 'referer'].flatMap(header).map((value) => /^\w+:\/\/([^/]+)/.exec(value)?.[1] ?? ''),
    ...[received, logged].flatMap((canonical) => canonical?.headers.get('host') ?? []),
    ...(reply?.fields ?? []).filter(([name]) => /^(endpoint|host)$/i.test(name)).map(([, value]) => value),
  ];
  const toSign = [linesToSign(reply?.stringToSign), linesToSign(log?.stringToSign)].filter(
    (lines) => lines !== undefined,
  );
  const inferred = [...header('host'), ...hosts].map((host) => inferFromAnyHost(host.toLowerCase()));
  const named = (reply?.fields ?? []).filter(([name]) => /^region$/i.test(name)).map(([, value]) => value);
  const message = reply?.message ?? '';
  const dateHeader = header('date').flatMap((date) => {
    const at = parseClaimedDate(date, 'date');
    return at === undefined ? [date] : [amzDate(at), date];
  });
  const scopes = [...toSign.map(({ scope }) => scope), ...('scope' in key ? [key.scope] : [])];
  return {
    ...rest,
    hosts: [...new Set(hosts)].filter((host) => host !== ''),
    regions: unique([
      ...inferred.map(({ region }) => region),
      ...named,
      ...scopes.map(({ region }) => region),
      ...(message.match(/\b[a-z]{2}(?:-[a-z]+)+-\d\b/g) ?? []),
    ]),
    services: unique([
      ...inferred.map(({ service }) => service),
      ...scopes.map(({ service }) => service),
      /service: '([^']+)'/.exec(message)?.[1],
    ]),
    dates: unique([...dateHeader, ...header('x-amz-date'), ...toSign.map(({ date }) => date)]),
    keyIds: unique(
      [
        ...(reply?.fields ?? []).map(([, value]) => value),
        ...(request?.headers ?? []).map(([, value]) => value),
        reply?.message ?? '',
        log?.canonicalRequest ?? '',
      ].flatMap((text) => text.match(ACCESS_KEY_ID) ?? []),
    ),
    replyFields: reply?.fields ?? [],
  };
}

const unique = (texts: readonly (string | undefined)[]): readonly string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
];
