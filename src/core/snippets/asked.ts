import { encodeStrict } from '@/core/kernel/percent';
import type { Algorithm } from '@/core/model/algorithm';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { SigningInput } from '@/core/model/request';
import { stepOf, type Trace } from '@/core/model/trace';
import { reasonNotToSign } from '@/core/services/never-signed';

/** What another signer is asked to sign: the request that this project would send, from what is on the wire. Never a secret. */
export type Asked = {
  readonly method: string;
  readonly scheme: string;
  readonly authority: string;
  /** What is signed as Host. */
  readonly host: string;
  /** The path as sent. */
  readonly path: string;
  /** The own parameters as sent: `name`, `name=` or `name=value`. */
  readonly query: readonly string[];
  /** Repeats and white space kept, without Host and without what signing sets by itself. */
  readonly headers: HeaderList;
  /** Of the body, in bytes. */
  readonly size: number;
  /** The value of the header x-amz-content-sha256 where the request carries it. */
  readonly contentSha256: string | undefined;
  /** Whether that value, or UNSIGNED-PAYLOAD in a link, is told, not the hash of the body. */
  readonly given: boolean;
  /** Whether a presigned link leaves the body open. */
  readonly unsigned: boolean;
  readonly pathRule: 'once' | 'twice';
  readonly algorithm: Algorithm;
  readonly service: string;
  /** With SigV4a the region set. */
  readonly region: string;
  /** Seconds; undefined where the signature goes into the Authorization header. */
  readonly expires: number | undefined;
};

/** What is asked of a signed input. Headers that moved into the query are asked as parameters. */
export function askedOf(input: SigningInput, trace: Trace): Asked {
  const presigned = input.placement.in === 'query';
  const moves = presigned && input.rule.amzHeaders === 'query';
  // What signing replaces goes nowhere.
  const isMoved = (name: string): boolean => moves && /^x-amz-/i.test(name) && reasonNotToSign(name) === undefined;
  const asked = input.headers.filter(([name]) => {
    const reason = reasonNotToSign(name);
    return (reason === undefined || reason === 'changes-in-transit') && !isMoved(name);
  });
  const contentSha256 = headerValues(trace.signed.headers, 'x-amz-content-sha256').join(',') || undefined;
  const payload = stepOf(trace, 'payload').value;
  return {
    method: input.method,
    scheme: input.scheme,
    authority: input.authority,
    host: input.host,
    path: pathOf(trace.signed.url),
    query: [...input.query.map(({ text }) => text), ...moved(input.headers.filter(([name]) => isMoved(name)))],
    headers: asked.filter(([name]) => name.toLowerCase() !== 'x-amz-content-sha256'),
    size: input.body.size,
    contentSha256,
    given: payload !== input.body.sha256,
    // A parameter of a link may bind the body as the header does.
    unsigned:
      presigned &&
      input.rule.presignedPayload === 'unsigned' &&
      payload === 'UNSIGNED-PAYLOAD' &&
      contentSha256 === undefined,
    pathRule: input.rule.path,
    algorithm: input.algorithm,
    service: input.service,
    region: input.region,
    expires: input.placement.in === 'query' ? input.placement.expires : undefined,
  };
}

/** The parameters that headers become in an S3 link: repeats are joined, as headers are. */
function moved(headers: HeaderList): readonly string[] {
  const names = new Map(
    headers.map(([name]) => [name.toLowerCase(), headers.find(([n]) => same(n, name))?.[0] ?? name]),
  );
  return Array.from(
    names.values(),
    (name) =>
      `${encodeStrict(name)}=${encodeStrict(
        headerValues(headers, name)
          .map((v) => v.trim())
          .join(','),
      )}`,
  );
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const pathOf = (url: string): string => /^[^/]+\/\/[^/]+([^?]*)/.exec(url)?.[1] ?? '/';

export const queryOf = ({ query }: Asked): string => query.join('&');
/** The request target: path and query. */
export const targetOf = (q: Asked): string => q.path + (q.query.length > 0 ? `?${queryOf(q)}` : '');
export const urlOf = (q: Asked): string => `${q.scheme}://${q.authority}${targetOf(q)}`;
/** The Host header where somebody typed another than the URL tells. */
export const typedHost = (q: Asked): string | undefined => (q.host === q.authority ? undefined : q.host);
export const isS3 = (q: Asked): boolean => q.pathRule === 'once';
export const presigning = (q: Asked): boolean => q.expires !== undefined;

/** Every header value by lower-case name, in order. */
export function headersByName(headers: HeaderList): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const [name, value] of headers)
    byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), value]);
  return byName;
}

export const hasRepeats = ({ headers }: Asked): boolean => headersByName(headers).size < headers.length;
