import { endAt } from './ends';
import { partOf } from './names';

/** How a profile comes by its keys (AWS CLI User Guide, "Configuration and credential file settings"). */
export type ProfileKind = 'keys' | 'session' | 'sso' | 'login' | 'role' | 'web-identity' | 'process' | 'none';

/** A profile of `~/.aws/credentials` or `~/.aws/config`. */
export type Profile = {
  readonly name: string;
  readonly kind: ProfileKind;
  /** The keys that the file itself holds, and when they end, where a tool wrote that beside them. */
  readonly keys:
    | {
        readonly accessKeyId: string;
        readonly secretAccessKey: string;
        readonly sessionToken: string;
        readonly ends?: string | undefined;
      }
    | undefined;
  readonly region: string | undefined;
  /** The profile, or the place, whose keys the role is assumed with. */
  readonly source: string | undefined;
};

/** Longer than any such file, in UTF-16 units. */
const FARTHEST = 1_000_000;

const SECTION = /^\[\s*(?:(profile)\s+)?(["']?)([^\]]*?)\2\s*\]/;
/** Sections that are no profiles. */
const OTHER = /^(?:sso-session|services|plugins|preview)\b/;
const SETTING = /^([A-Za-z_][\w.-]*)\s*=\s*(.*?)\s*$/;

type Settings = Map<string, string>;

/** Every profile of a file, or of both pasted together, in the order in which they first stand; settings of one name are put together. */
export function readProfiles(pasted: string): readonly Profile[] {
  const profiles = new Map<string, Settings>();
  let current: Settings | undefined;
  // How far the settings of the section are indented, as they are where a file was copied out of a text; those of settings are further.
  let depth = Number.POSITIVE_INFINITY;
  for (const line of pasted
    .slice(0, FARTHEST)
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)) {
    const text = line.trimStart();
    const indent = line.length - text.length;
    if (indent > depth) continue;
    const section = text.startsWith('[') ? SECTION.exec(text) : null;
    if (section) {
      const [, , , name = ''] = section;
      depth = Number.POSITIVE_INFINITY;
      current = OTHER.test(name) ? undefined : (profiles.get(name) ?? new Map());
      if (current) profiles.set(name, current);
      continue;
    }
    // Comments take a whole line.
    const [, name, value = ''] = SETTING.exec(text) ?? [];
    if (name === undefined) continue;
    depth = indent;
    current?.set(name.toLowerCase(), value);
  }
  return [...profiles].map(([name, settings]) => profileOf(name, settings));
}

/** The profile whose keys sign until a person chooses: `default`, or else the first that has keys; undefined where none has. */
export function firstWithKeys<P extends Pick<Profile, 'name' | 'keys'>>(profiles: readonly P[]): P | undefined {
  const withKeys = profiles.filter(({ keys }) => keys);
  return withKeys.find(({ name }) => name === 'default') ?? withKeys[0];
}

const SETTINGS: readonly (readonly [setting: string, kind: ProfileKind])[] = [
  ['web_identity_token_file', 'web-identity'],
  ['role_arn', 'role'],
  ['sso_session', 'sso'],
  ['sso_start_url', 'sso'],
  ['login_session', 'login'],
  ['credential_process', 'process'],
];

function profileOf(name: string, settings: Settings): Profile {
  const accessKeyId = settings.get('aws_access_key_id') ?? '';
  const secretAccessKey = settings.get('aws_secret_access_key') ?? '';
  const sessionToken = settings.get('aws_session_token') ?? settings.get('aws_security_token') ?? '';
  const end = [...settings].find(([name]) => partOf(name) === 'expiration')?.[1];
  const ends = end === undefined ? undefined : endAt(end, 0)?.value;
  const hasKeys = accessKeyId !== '' && secretAccessKey !== '';
  const other = SETTINGS.find(([setting]) => settings.has(setting))?.[1];
  // Where a role is named, its keys are those that the profile stands for.
  const isRole = other === 'role' || other === 'web-identity';
  const kind = hasKeys && !isRole ? (sessionToken === '' ? 'keys' : 'session') : (other ?? 'none');
  return {
    name,
    kind,
    keys: hasKeys && !isRole ? { accessKeyId, secretAccessKey, sessionToken, ends } : undefined,
    region: settings.get('region') || undefined,
    source: settings.get('source_profile') ?? settings.get('credential_source'),
  };
}

/** A word of a POSIX shell. */
const word = (text: string): string => (/^[\w@%+:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

/** The commands that log a profile in where it has to be, and print its keys; undefined where it has none, or the file itself has them. */
export function commandFor({ name, kind }: Profile): string | undefined {
  if (kind === 'keys' || kind === 'session' || kind === 'none') return undefined;
  const profile = `--profile ${word(name)}`;
  const print = `aws configure export-credentials ${profile} --format env`;
  if (kind === 'sso') return `aws sso login ${profile} && ${print}`;
  return kind === 'login' ? `aws login ${profile} && ${print}` : print;
}
