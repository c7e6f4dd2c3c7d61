import { findCommands } from '@/core/parsing/curl/find-commands';
import { curlOptions, type Option } from '@/core/parsing/curl/options';
import { type CurlRequest, curlRequest, type IsQuoted } from '@/core/parsing/curl/request';
import type { PasteItem } from '@/core/parsing/paste/paste';

const NAME = /awscurl(?=[ \t]+(?:-|["'$]|https?:|\\\r?\n))/g;
const OWN = new Set([
  'service',
  'region',
  'access_key',
  'access-key',
  'secret_key',
  'secret-key',
  'session_token',
  'security_token',
  'session-token',
  'profile',
]);

/** Reads awscurl commands: curl's options, and its own for what it signs with (`awscurl --help`). */
export const findAwscurl = (text: string): readonly PasteItem[] =>
  findCommands(text, { format: 'awscurl', name: NAME, read: awscurlRequest });

function awscurlRequest(words: readonly string[], isQuoted: IsQuoted): CurlRequest | undefined {
  const own = new Map<string, string>();
  const rest: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const [name = '', inline] = word.startsWith('--') ? word.slice(2).split('=') : [];
    if (!OWN.has(name)) rest.push(word);
    else own.set(name.replace('-', '_'), inline ?? words[++i] ?? '');
  }
  const options: readonly Option[] = curlOptions(rest);
  const read = curlRequest(options, isQuoted);
  if (read === undefined) return undefined;
  const region = own.get('region');
  const accessKeyId = own.get('access_key');
  const sessionToken = own.get('session_token') ?? own.get('security_token');
  return {
    ...read,
    // awscurl signs for execute-api where it is not told otherwise; the Region may come from AWS_DEFAULT_REGION.
    request: {
      ...read.request,
      signsItself: { region, service: own.get('service') ?? 'execute-api' },
    },
    credentials:
      accessKeyId === undefined
        ? undefined
        : { accessKeyId, secretAccessKey: own.get('secret_key'), sessionToken, expiration: undefined, region },
  };
}
