import type { Body } from '@/core/model/body';
import type { SigningInput } from '@/core/model/request';
import type { ServiceRule } from '@/core/model/service-rule';
import type { QueryPair, UrlScheme, WirePath } from '@/core/model/url';
import { reasonNotToSign } from '@/core/services/never-signed';
import type { Draft, HeaderRow } from './draft';
import { type Checked, type ComposeFinding, fault, note, refused, warning } from './finding';
import { parseHost } from './host';
import { surrogateFault } from './surrogate';

export type ParsedHeaders = Pick<SigningInput, 'host' | 'hostFrom' | 'headers'>;
type Context = {
  readonly scheme: UrlScheme;
  readonly authority: string;
  readonly path: WirePath;
  readonly query: readonly QueryPair[];
  readonly rule: ServiceRule;
  readonly body: Body;
};

/** Names that signing itself writes when presigning: typed, they would be there twice. */
const WRITTEN_WHEN_PRESIGNING = /^x-amz-(algorithm|credential|expires|signedheaders|signature)$/;

/** Checks typed header rows (RFC 9110, section 5); an empty row is no header. */
export function parseHeaders(draft: Draft, context: Context): Checked<ParsedHeaders> {
  const rows = draft.headers.map((row, i) => ({ ...row, i })).filter(({ name, value }) => name !== '' || value !== '');
  const known = { ...context, inQuery: new Set(context.query.map(({ name }) => name.toLowerCase())) };
  const field = parseSignedHost(draft, context);
  const findings = [...rows.flatMap((row) => rowFindings(row, draft, known)), ...field.findings];
  if (findings.some(({ severity }) => severity === 'fault')) return refused(...findings);
  const header = rows.find(({ name }) => name.toLowerCase() === 'host')?.value.trim();
  const host = field.value ?? header ?? context.authority;
  const byHand = field.value === undefined ? 'header' : 'field';
  return {
    value: {
      host,
      hostFrom: host.toLowerCase() === context.authority ? 'url' : byHand,
      headers: rows
        .filter(({ name }) => name.toLowerCase() !== 'host')
        .map(({ name, value }) => [name, value] as const),
    },
    findings: [...findings, ...repeats(rows), ...missing(draft, rows, context)],
  };
}

/** The field for what is signed as Host; undefined where it is empty. */
function parseSignedHost({ signedHost = '' }: Draft, { scheme }: Context): Checked<string> {
  const typed = signedHost.trim();
  if (typed === '') return { value: undefined, findings: [] };
  const { value } = parseHost(typed, scheme);
  return value === undefined
    ? refused(fault('signedHost', 'signed-host-invalid', { host: typed }))
    : { value, findings: [] };
}

type Row = HeaderRow & { readonly i: number };
type Known = Context & {
  /** The names of the query's parameters, in lower case. */
  readonly inQuery: ReadonlySet<string>;
};

function rowFindings(row: Row, draft: Draft, context: Known): readonly ComposeFinding[] {
  const faults = syntaxFaults(row);
  if (faults.length > 0) return faults;
  const presigning = draft.signatureIn === 'query';
  const field = `header:${row.i}` as const;
  const name = row.name.toLowerCase();
  const remove = { code: 'remove-header', edits: [{ removeHeader: row.i }] } as const;
  if (name === 'x-amz-security-token') {
    return [
      fault(
        field,
        'header-token',
        {},
        { code: 'move-token', edits: [{ field: 'sessionToken', value: row.value.trim() }, { removeHeader: row.i }] },
      ),
    ];
  }
  if (name === 'x-amz-region-set' && draft.algorithm === 'sigv4a')
    return [fault(field, 'header-region-set', {}, remove)];
  if (presigning && WRITTEN_WHEN_PRESIGNING.test(name))
    return [fault(field, 'header-reserved', { name: row.name }, remove)];
  if (name === 'host' && (draft.signedHost ?? '').trim() !== '') return [fault(field, 'signed-host-twice', {}, remove)];
  if (name === 'host')
    return row.value.trim() === context.authority
      ? []
      : [warning(field, 'header-host-differs', { sent: context.authority })];
  const unsigned = reasonNotToSign(name);
  if (unsigned === 'changes-in-transit') return [note(field, 'header-unsigned', { name: row.name })];
  if (unsigned !== undefined) return [note(field, 'header-replaced', { name: row.name }, remove)];
  const moved = presigning && context.rule.amzHeaders === 'query' && name.startsWith('x-amz-');
  return [
    ...(moved ? movedFindings(row, field, context) : []),
    ...(name === 'x-amz-content-sha256' && isRefusedPayload(row.value.trim(), draft, context)
      ? [warning(field, 'header-payload-refused', { service: draft.service }, remove)]
      : []),
    ...(isOtherPayload(name, row.value.trim(), context.body)
      ? [warning(field, 'header-payload-differs', {}, remove)]
      : []),
  ];
}

const isOtherPayload = (name: string, value: string, body: Body): boolean =>
  name === 'x-amz-content-sha256' && /^[0-9a-f]{64}$/i.test(value) && value.toLowerCase() !== body.sha256;

const isRefusedPayload = (value: string, draft: Draft, { rule }: Context): boolean =>
  draft.signatureIn === 'header' && rule.contentSha256 === 'unsigned' && value !== 'UNSIGNED-PAYLOAD';

/** What the service asks for, signing does not add, and nobody typed. */
function missing(draft: Draft, rows: readonly Row[], { rule, path, body }: Context): readonly ComposeFinding[] {
  const typed = new Set(rows.map(({ name }) => name.toLowerCase()));
  const left = (rule.requiredHeaders ?? []).filter(
    ({ name, of }) => !typed.has(name) && (of === 'body' ? body.size > 0 : of === path),
  );
  if (left.length === 0) return [];
  const names = left.map(({ name }) => name);
  const edits = left.map(({ name, value }) => ({ addHeader: { name, value } }));
  return [warning('headers', 'headers-missing', { service: draft.service, names }, { code: 'add-headers', edits })];
}

function movedFindings(row: Row, field: `header:${number}`, { inQuery }: Known): readonly ComposeFinding[] {
  return inQuery.has(row.name.toLowerCase())
    ? [fault(field, 'header-twice-in-query', { name: row.name })]
    : [note(field, 'header-to-query', { name: row.name })];
}

function syntaxFaults({ name, value, i }: Row): readonly ComposeFinding[] {
  const field = `header:${i}` as const;
  if (name === '') return [fault(field, 'header-name-empty', {})];
  const surrogate = [...surrogateFault(field, name), ...surrogateFault(field, value)];
  if (surrogate.length > 0) return surrogate;
  const badName = /[^A-Za-z0-9!#$%&'*+.^_`|~-]/u.exec(name)?.[0];
  if (badName !== undefined) return [fault(field, 'header-name-characters', { character: badName })];
  if (name.toLowerCase() === '__proto__') return [fault(field, 'header-proto', {})];
  const badValue = /[^\t\x20-\x7e]/u.exec(value)?.[0];
  if (badValue !== undefined)
    return [fault(field, 'header-value-characters', { character: badValue, lineBreak: /[\r\n]/.test(badValue) })];
  return [];
}

function repeats(rows: readonly Row[]): readonly ComposeFinding[] {
  const seen = new Set<string>();
  return rows.flatMap(({ name, i }) => {
    const repeated = seen.has(name.toLowerCase());
    seen.add(name.toLowerCase());
    return repeated ? [note(`header:${i}`, 'header-joined', { name })] : [];
  });
}
