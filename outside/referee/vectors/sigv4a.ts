import { AS_SENT } from './as-sent';
import { HEADERS } from './headers';
import { PATHS } from './paths';
import { QUERIES } from './queries';
import { METHODS, PAYLOADS, TOKENS } from './rest';
import { S3_KEYS } from './s3-keys';
import { general, s3, type Wanted, wanted } from './wanted';

const FEW = 'only awscrt and go have code of their own for SigV4a';

/** Signed with SigV4 under the same names. */
const ALSO = [
  ...among(METHODS, 'GET is the first line', 'POST is the first line'),
  ...among(
    PATHS,
    'two slashes at both ends are one each',
    'nothing but slashes is one slash',
    'hyphen, dot, underscore and tilde stay',
    'letters and digits stay',
  ),
  ...among(
    S3_KEYS,
    'a key that begins with a dot segment keeps it',
    'a key of a dot segment keeps it',
    'a key with two dots for every segment keeps them',
  ),
  ...among(
    QUERIES,
    'a parameter is name, equals and value',
    'parameters are sorted by name',
    'a name sorts before a longer one that begins with it',
    'names are sorted encoded',
    'a repeated key keeps its values, sorted',
    'values of a repeated key sort in upper case first',
  ),
  ...among(
    HEADERS,
    'a header is signed in lower case',
    'a repeated header keeps its order',
    'a repeated header keeps a value twice',
  ),
  ...among(
    PAYLOADS,
    'a form is a body with its type and length',
    'a form’s type is signed with its parameter',
    'an S3 link leaves the body open',
  ),
  ...among(
    AS_SENT,
    'a dot segment that is sent is left out',
    'two dots that are sent take back segments',
    'a space that is sent as it is is encoded once',
    'letters beyond ASCII that are sent as they are are encoded once',
    'a space of a key that is sent as it is is encoded once',
  ),
  ...among(TOKENS, 'a session token is signed', 'a session token of AWS IoT is added after signing'),
];

export const SIGV4A: readonly Wanted[] = [
  wanted('a region set is signed in place of a region', general('/', { region: 'us-east-1' })),
  wanted('a region set may have several regions', general('/', { region: 'eu-central-1,ap-northeast-1' })),
  wanted('a region set may have wildcards', s3('/k', { region: '*' })),
  ...ALSO,
].map((one) => ({
  ...one,
  change: { ...one.change, algorithm: 'sigv4a' },
  fewer: one.fewer ? `${FEW}; ${one.fewer}` : FEW,
}));

/** Those of a list that are named; throws where it has no such. */
function among(list: readonly Wanted[], ...names: readonly string[]): readonly Wanted[] {
  return names.map((name) => {
    const found = list.find((one) => one.name === name);
    if (!found) throw new Error(`no vector is called ${name}`);
    return found;
  });
}
