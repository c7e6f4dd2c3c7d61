import type { SpellingId } from '@/core/learn';

const spellings: Readonly<Record<SpellingId, readonly [label: string, why: string]>> = {
  'name-case': ['header names in capitals', 'Header names are turned to lower case.'],
  'value-spaces': ['more spaces in a value', 'Spaces around a value are cut, and several in a row become one.'],
  'header-order': ['headers in another order', 'Headers are sorted by name.'],
  'query-order': ['parameters in another order', 'Parameters are sorted by name, then by value.'],
  'escape-case': ['`%c3` in the query', 'Escapes in the query are decoded, and written again in capitals.'],
  'needless-escape': ['`%6C` for `l`', 'Letters and digits never need an escape: it is undone.'],
  'equals-sign': ['`deep=` for `deep`', 'A parameter without a value is written with an equals sign.'],
  'value-case': ['`Red` for `red`', 'Values are signed as they are: a capital letter is a different one.'],
  'path-case': ['`/Dev` for `/dev`', 'Paths are case-sensitive, and signed as they are.'],
  'path-escape-case': [
    '`%c3` in the path',
    'Outside Amazon S3 the path is encoded once more as it stands, so even the case of an escape counts.',
  ],
  'plus-for-space': [
    '`+` for `%20`',
    'Only HTML forms write a space as `+`. SigV4 follows RFC 3986, where it is `%20`: a raw plus in a query is read as a space, and signed as `%20`.',
  ],
  'trailing-slash': ['a slash at the end', 'A slash more is a different path.'],
};

export const text = {
  name: 'One request, one text',
  lead: 'Programs spell the same request in different ways. Before anything is signed, both sides write it in one spelling: the canonical request.',
  here: 'Your program writes',
  there: 'AWS receives',
  respell: 'Spell it differently on the way',
  spellings,
  same: 'Both become the same text',
  different: 'They become two texts: AWS would refuse',
  canonical: 'Canonical request',
  canonicalHere: 'Canonical request of your program',
  canonicalThere: 'Canonical request of AWS',
  lines: ['method', 'path', 'query', 'headers', 'signed headers', 'body hash'],
  differsAt: (line: string) => `The first line that differs: ${line}`,
  reset: 'Reset',
  journey: 'How a name gets into the path',
  journeyLead:
    'Type a name with spaces or accents. On the wire it is percent-encoded once: a space becomes `%20`, never `+`. Amazon S3 signs just that; every other service encodes it a second time, so `%` becomes `%25`.',
  typed: 'Name',
  onTheWire: 'on the wire',
  inS3: 'signed, Amazon S3',
  inOthers: 'signed, other services',
};
