import type { ScopeInCode } from '@/core/model/pasted';
import { type Token, tokensOf } from './tokens';

/** Longer code is read as far as this, in UTF-16 units. */
const MOST = 100_000;
const SIGNS = /aws4_request|AWS4-HMAC-SHA256/;
const REGION = /^[a-z]{2}(?:-[a-z]{2,10}){1,2}-\d$/;
const SERVICE = /^[a-z][a-z0-9-]{1,30}$/;
const SERVICE_NAME = /^[$@:]?(?:[a-z_]*_)?service(?:_?name)?$/i;
const SCOPE = /\/([a-z]{2}(?:-[a-z]{2,10}){1,2}-\d)\/([a-z][a-z0-9-]{1,30})\/aws4_request/;
const HOST =
  /^(?:(?:https?|wss?):\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:amazonaws\.com(?:\.cn)?|on\.aws|api\.aws))(?=[:/?]|$)/i;
/** What stands between a name and the value that it is given. */
const GIVES: ReadonlySet<string> = new Set(['=', ':=', ':', '=>', ',']);

/**
 * The Region, the service and the host that code which signs by hand has written out. What it has in more than one value, or makes of
 * others, is unknown; undefined where it does not sign, or names no host.
 */
export function scopeInCode(source: string): ScopeInCode | undefined {
  const some = source.slice(0, MOST);
  if (!SIGNS.test(some)) return undefined;
  const { list } = tokensOf(some);
  const texts = list.flatMap((token) => (token.kind === 'text' && token.text !== undefined ? [token.text] : []));
  const host = only(texts.map((text) => HOST.exec(text)?.[1]?.toLowerCase()));
  if (host === undefined) return undefined;
  const scopes = texts.map((text) => SCOPE.exec(text));
  const region = only([...texts.filter((text) => REGION.test(text)), ...scopes.map((scope) => scope?.[1])]);
  const service = only([
    ...list.map((token, i) => (nameOf(token) ? valueBehind(list, i) : undefined)),
    ...scopes.map((scope) => scope?.[2]),
  ]);
  return region === undefined && service === undefined ? undefined : { host, region, service };
}

const nameOf = (token: Token): boolean => SERVICE_NAME.test(token.text ?? '');

/** The text that a name is given, with a type between the two in some languages. */
function valueBehind(list: readonly Token[], at: number): string | undefined {
  const end = list.slice(at + 1, at + 4).findIndex(({ kind, text }) => kind === 'sign' && GIVES.has(text ?? ''));
  const value = end < 0 ? undefined : list[at + 2 + end];
  return value?.kind === 'text' && SERVICE.test(value.text ?? '') ? value.text : undefined;
}

/** The one value of which all are; undefined where there are none, or others. */
function only(values: readonly (string | undefined)[]): string | undefined {
  const [value, ...others] = new Set(values.filter((one) => one !== undefined));
  return others.length > 0 ? undefined : value;
}
