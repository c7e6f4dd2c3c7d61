import type { PastedCredentials } from '@/core/model/pasted';

/** A variable of a shell, alone (POSIX Shell, "Parameter Expansion"; PowerShell's `$env:`; cmd's `%NAME%`), or a command in its place; a workflow's `${{ … }}`. */
const VARIABLE = /^(?:\$\{\{.*\}\}|\$(?:env:)?[A-Za-z_]\w*|\$\{[^{}]*\}|%[A-Za-z_]\w*%|\$\(.*\)|`.*`)$/is;

const known = (value: string | undefined): string | undefined =>
  value === undefined || VARIABLE.test(value) ? undefined : value;

/** Credentials without the values that only name the variable they are in; undefined where then no secret and no whole token is left. */
export function withoutVariables(credentials: PastedCredentials): PastedCredentials | undefined {
  const accessKeyId = known(credentials.accessKeyId);
  const secretAccessKey = known(credentials.secretAccessKey);
  const sessionToken = known(credentials.sessionToken);
  const isSet = secretAccessKey !== undefined || (accessKeyId !== undefined && sessionToken !== undefined);
  return isSet
    ? { ...credentials, accessKeyId, secretAccessKey, sessionToken, region: known(credentials.region) }
    : undefined;
}
