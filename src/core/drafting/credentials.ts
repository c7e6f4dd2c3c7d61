import type { Credentials } from '@/core/model/credentials';
import type { Draft } from './draft';
import { type Checked, type ComposeFinding, type Fix, fault, note, refused, warning } from './finding';
import { surrogateFault } from './surrogate';

/** Length of the secrets that AWS IAM issues. */
const SECRET_LENGTH = 40;

/** Checks the access key; the secret itself is never part of a finding. */
export function parseCredentials(draft: Draft): Checked<Credentials> {
  const { accessKeyId, secretAccessKey, sessionToken } = draft;
  const faults = [...keyIdFaults(accessKeyId), ...secretFaults(secretAccessKey), ...tokenFaults(draft)];
  if (faults.length > 0) return refused(...faults);
  return {
    value: { accessKeyId, secretAccessKey, ...(sessionToken === '' ? {} : { sessionToken }) },
    findings: [...secretNotes(accessKeyId, secretAccessKey), ...tokenNotes(accessKeyId, sessionToken)],
  };
}

function keyIdFaults(id: string): readonly ComposeFinding[] {
  if (id === '') return [fault('accessKeyId', 'access-key-empty', {})];
  const character = /[^A-Za-z0-9._~+=@:-]/u.exec(id)?.[0];
  if (character === undefined) return [];
  const trimmed = id.trim();
  const fix =
    trimmed === id ? undefined : ({ code: 'trim', edits: [{ field: 'accessKeyId', value: trimmed }] } as const);
  return [fault('accessKeyId', 'access-key-characters', { character }, fix)];
}

const secretFaults = (secret: string): readonly ComposeFinding[] =>
  secret === '' ? [fault('secretAccessKey', 'secret-empty', {})] : surrogateFault('secretAccessKey', secret);

/** A header carries printable ASCII only, and loses white space on its way (RFC 9110, section 5.5). */
function tokenFaults({ sessionToken, signatureIn }: Draft): readonly ComposeFinding[] {
  const surrogate = surrogateFault('sessionToken', sessionToken);
  if (surrogate.length > 0 || signatureIn === 'query') return surrogate;
  const character = /[^\x21-\x7e]/u.exec(sessionToken)?.[0];
  if (character === undefined) return [];
  return [
    /\s/.test(character)
      ? fault('sessionToken', 'token-whitespace', {}, withoutSpace(sessionToken))
      : fault('sessionToken', 'header-value-characters', { character, lineBreak: false }),
  ];
}

const withoutSpace = (sessionToken: string): Fix => ({
  code: 'trim',
  edits: [{ field: 'sessionToken', value: sessionToken.replace(/\s+/g, '') }],
});

function secretNotes(id: string, secret: string): readonly ComposeFinding[] {
  if (/\s/.test(secret)) {
    const lineBreak = /[\r\n]/.test(secret);
    return [
      warning(
        'secretAccessKey',
        'secret-whitespace',
        { lineBreak },
        {
          code: 'trim',
          edits: [{ field: 'secretAccessKey', value: secret.replace(/\s+/g, '') }],
        },
      ),
    ];
  }
  const issuedByIam = /^(AKIA|ASIA)/.test(id);
  return issuedByIam && secret.length !== SECRET_LENGTH
    ? [note('secretAccessKey', 'secret-length', { length: secret.length })]
    : [];
}

/** What the session token of an access key ID, or its absence, means for what they sign. */
export function tokenNotes(id: string, token: string): readonly ComposeFinding[] {
  const findings: ComposeFinding[] = [];
  if (/\s/.test(token)) findings.push(warning('sessionToken', 'token-whitespace', {}, withoutSpace(token)));
  if (id.startsWith('ASIA') && token === '') findings.push(warning('sessionToken', 'token-missing', {}));
  if (id.startsWith('AKIA') && token !== '') findings.push(warning('sessionToken', 'token-with-long-term-key', {}));
  return findings;
}
