import { decodeText } from '@/core/kernel/percent';
import { type HeaderList, headerValues } from '@/core/model/headers';
import type { FormField, PostPolicyInput } from '@/core/model/post-policy';
import type { SigningInput } from '@/core/model/request';
import type { Source } from '@/core/model/trace';
import { from, type Pieces } from './pieces';

/** Of a request all that decides what the other side must allow: no key, no body, no signature. */
export type GrantRequest = {
  readonly method: string;
  /** Without a port. */
  readonly host: string;
  readonly isWebSocket: boolean;
  /** It stands for one at AWS, and goes to the practice endpoint. */
  readonly isPractice: boolean;
  /** As sent, without the path of the practice endpoint. */
  readonly path: string;
  readonly query: readonly Named[];
  readonly headers: HeaderList;
  readonly service: string;
  /** `*` where the signature is for several. */
  readonly region: string;
  /** Seconds; undefined where the signature goes into a header. */
  readonly expires: number | undefined;
  /** What an upload form may be sent with, in place of all this. */
  readonly form?: readonly FormField[];
};

type Named = { readonly name: string; readonly value: string };

/** What the other side has to be told of a signed request; `before` is the path of the practice endpoint it goes to. */
export function grantRequestOf(input: SigningInput, before = ''): GrantRequest {
  const { method, query, headers, placement } = input;
  const expires = placement.in === 'query' ? placement.expires : undefined;
  return { ...placeOf(input, before), method, query, headers, expires };
}

/** The same of a signed upload form. */
export const formRequestOf = (input: PostPolicyInput, before = ''): GrantRequest => ({
  ...placeOf(input, before),
  method: 'POST',
  query: [],
  headers: [],
  expires: undefined,
  form: input.fields,
});

function placeOf({ authority, scheme, path, service, region }: SigningInput | PostPolicyInput, before: string) {
  return {
    host: authority.replace(/:\d+$/, ''),
    isPractice: before !== '',
    isWebSocket: scheme === 'wss' || scheme === 'ws',
    path: before !== '' && path.startsWith(before) ? path.slice(before.length) || '/' : path,
    service,
    region: /[,*]/.test(region) ? '*' : region,
  };
}

export const parameter = ({ query }: GrantRequest, name: string): string | undefined =>
  query.find((one) => one.name === name)?.value;

export const header = ({ headers }: GrantRequest, name: string): string | undefined => headerValues(headers, name)[0];

/** The value of a parameter as a piece that comes from it. */
export function fromParameter(request: GrantRequest, name: string): Pieces | undefined {
  const value = parameter(request, name);
  return value === undefined || value === '' ? undefined : from(`query:${name}:0` as Source, value);
}

/** A label of the host, counted from 0, as a piece. */
export const fromHost = ({ host }: GrantRequest, at = 0): Pieces => from('host', host.split('.')[at] ?? '');

/** The segments of the path, as sent. */
export const segments = ({ path }: GrantRequest): readonly string[] => path.slice(1).split('/');

/** What stands for a percent-encoded piece of the path; octets that are no text stay as they are sent. */
export const decoded = (sent: string): string => decodeText(sent) ?? sent;
