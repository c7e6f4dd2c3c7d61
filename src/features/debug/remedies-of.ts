import type { Mistake, Reading, Statement } from '@/core';
import { tell } from '@/core/telling';
import { type Remedy, type RemedyValues, remedyFor } from '@/core/verdict';

/** How what leads is mended in code; no value is told in it that does not look like what it should be. */
export function remediesOf(leads: Statement, { case: c }: Reading): readonly Remedy[] {
  const known = {
    ...told('service', c.service),
    ...told('region', c.inferred.region),
    ...methodOf(c.request?.method ?? c.received?.canonical?.method),
    headers: headersOf(leads, c),
    ...(c.stated.in === 'header' || c.stated.in === 'query' ? { signedIn: c.stated.in } : {}),
  };
  if (leads.kind === 'finding') {
    const { code, fix, args } = leads.finding;
    const made = 'made' in args ? methodOf(args.made) : {};
    const { region, service } = { region: undefined, service: undefined, ...fix?.args };
    return remedyFor(code, { ...known, ...told('region', region), ...told('service', service), ...made });
  }
  if (leads.kind !== 'mistakes') return [];
  return leads.answer.changes.flatMap((change) => remedyFor(change.code, { ...known, ...valuesOf(change) }));
}

/** What was signed with a presigned URL is to be sent; what a scope should have said is to be signed. */
function valuesOf({ code, name, did, should }: Mistake): Partial<RemedyValues> {
  switch (code) {
    case 'scope-region':
      return told('region', should);
    case 'scope-service':
      return told('service', should);
    case 'method-other':
      return methodOf(did);
    case 'header-other':
      return headerOf(name ?? '', did);
    default:
      return {};
  }
}

/** The headers that were signed, but Host, as far as they may be told; with the signature, where that stands in one. */
function headersOf(leads: Statement, c: Reading['case']): NonNullable<RemedyValues['headers']> {
  const signed = 'answer' in leads ? hashedHeaders(leads.answer.canonicalRequest) : (c.sent?.canonical?.headers ?? []);
  const values = new Map(signed);
  const names = (c.claim?.signedHeaders ?? []).filter((name) => name !== 'host');
  return [
    ...(c.stated.in === 'header' ? [['Authorization', ''] as const] : []),
    ...names.map((name) => [name, headerOf(name, values.get(name) ?? '').header?.[1] ?? ''] as const),
  ];
}

/** The lines of a canonical request that tell headers. */
function hashedHeaders(canonicalRequest: string): readonly (readonly [name: string, value: string])[] {
  const lines = canonicalRequest.split('\n').slice(3);
  return lines.slice(0, Math.max(lines.indexOf(''), 0)).map((line) => {
    const end = line.indexOf(':');
    return [line.slice(0, end), line.slice(end + 1)] as const;
  });
}

const methodOf = (method: string | undefined): Partial<RemedyValues> => told('method', method?.toUpperCase());

function told(name: 'method' | 'region' | 'service', value: string | undefined): Partial<RemedyValues> {
  const safe = value === undefined ? undefined : tell[name](value);
  return safe === undefined ? {} : { [name]: safe };
}

function headerOf(name: string, value: string): Partial<RemedyValues> {
  const safe = tell.named(name)(value);
  return safe === undefined ? {} : { header: [name, safe] };
}
