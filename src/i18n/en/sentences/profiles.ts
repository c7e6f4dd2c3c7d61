import type { ProfileKind } from '@/core';

const kinds: Readonly<Record<ProfileKind, string>> = {
  keys: 'keys',
  session: 'temporary keys',
  sso: 'IAM Identity Center',
  login: 'console login',
  role: 'role',
  'web-identity': 'role by web identity',
  process: 'program',
  none: 'no keys',
};

const THEN = 'Run this, and paste what it prints into one of the fields above, which keep their keys until then.';

/** What is said of the keys of a profile that the file does not hold; `source` is where those come from that a role is assumed with. */
const explained: Readonly<Record<ProfileKind, (source: string | undefined) => string>> = {
  keys: () => 'The file holds the keys of this profile.',
  session: () => 'The file holds the keys of this profile, and their session token.',
  sso: () => `This profile gets temporary keys from IAM Identity Center after a login. ${THEN}`,
  login: () => `This profile gets temporary keys after a login to the console. ${THEN}`,
  role: (source) =>
    source === undefined
      ? `This profile assumes a role. ${THEN}`
      : `This profile assumes a role with the keys of \`${source}\`. ${THEN}`,
  'web-identity': () => `This profile assumes a role with a token from a file. ${THEN}`,
  process: () => `This profile gets its keys from a program. ${THEN}`,
  none: () => 'This profile has settings only, and no keys.',
};

/** What is said of a file of profiles. */
export const profiles = {
  label: (count: number) => (count === 1 ? 'Profile' : `Profile (${count} in the file)`),
  kinds,
  taken: (name: string) => `The fields hold the keys of \`${name}\`.`,
  explained,
  command: 'Command that gives the keys',
  copy: 'Copy command',
};
