import type { Credentials } from '@/core/model/credentials';
import type { Draft } from './draft';
import { type Checked, type ComposeFinding, fault, note, refused, warning } from './finding';
import { surrogateFault } from './surrogate';

/** Length of the secrets that AWS IAM issues. */
const SECRET_LENGTH = 40;

/** Checks the access key; the secret itself is never part of a finding. */
export function parseCredentials({ accessKeyId, secretAccessKey, sessionToken }: Draft): Checked<Credentials> {
  const faults = [
    ...keyIdFaults(accessKeyId),
    ...secretFaults(secretAccessKey),
    ...surrogateFault('sessionToken', sessionToken),
  ];
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

function tokenNotes(id: string, token: string): readonly ComposeFinding[] {
  const findings: ComposeFinding[] = [];
  if (/\s/.test(token)) {
    findings.push(
      warning(
        'sessionToken',
        'token-whitespace',
        {},
        {
          code: 'trim',
          edits: [{ field: 'sessionToken', value: token.replace(/\s+/g, '') }],
        },
      ),
    );
  }
  if (id.startsWith('ASIA') && token === '') findings.push(warning('sessionToken', 'token-missing', {}));
  if (id.startsWith('AKIA') && token !== '') findings.push(warning('sessionToken', 'token-with-long-term-key', {}));
  return findings;
}
