import { type ChangeTexts, text } from '@/i18n/format';

const SIGN_CHUNK =
  'Join six lines with `\\n`: `AWS4-HMAC-SHA256-PAYLOAD`, the time, the scope, the signature before, the hash of nothing, and the hash of the chunk’s data alone. Nothing follows the last.';

const previous: Readonly<Record<string, string>> = {
  seed: 'The signature of the headers stood there for every chunk, which only the first one continues.',
  empty: 'Nothing stood there.',
  nothing: 'The hash of nothing stood there.',
  capitals: 'It stood there in capitals.',
};

const parts: Readonly<Record<string, string>> = {
  algorithm: 'the algorithm',
  date: 'the time',
  scope: 'the scope',
  previous: 'the signature before',
  nothing: 'the hash of nothing',
  hash: 'the hash of the chunk',
};

const data: Readonly<Record<string, string>> = {
  empty: 'The hash of nothing stood in place of the chunk’s.',
  'no-nothing': 'The line for the hash of nothing was empty.',
  capitals: 'It was written in capitals.',
  twice: 'It was hashed again.',
  line: 'The words of `x-amz-content-sha256` stood in its place.',
  'line-break': 'The line break that follows the chunk was hashed with it.',
  size: 'The chunk’s size was hashed with it.',
};

const breaks: Readonly<Record<string, string>> = {
  'at the end': 'A line break followed the last line.',
  windows: 'Lines were ended as Windows does.',
};

const algorithms: Readonly<Record<string, string>> = {
  request: 'It was `AWS4-HMAC-SHA256`, as for the headers.',
  streaming: 'It began with `STREAMING-`, as in `x-amz-content-sha256`.',
};

export const chunk: ChangeTexts<'chunk'> = {
  'chunk-previous': text(
    'The chunk does not continue the signature before it',
    ({ name }) => previous[name ?? ''] ?? 'Another text stood there.',
    `Each chunk’s signature is over the one before: the first takes that of the headers, the next that of the first. ${SIGN_CHUNK}`,
  ),
  'chunk-line-missing': text(
    'A line of the chunk’s string to sign is missing',
    ({ name }) => `It lacked ${parts[name ?? ''] ?? 'a line'}.`,
    SIGN_CHUNK,
  ),
  'chunk-order': text(
    'The lines of the chunk’s string to sign are in another order',
    ({ name }) =>
      name === 'swapped'
        ? 'The hash of nothing and that of the chunk had changed places.'
        : 'The signature before did not stand in front of the two hashes.',
    SIGN_CHUNK,
  ),
  'chunk-algorithm': text(
    'The chunk was signed under another algorithm’s name',
    ({ name }) => algorithms[name ?? ''] ?? 'Its first line was another one.',
    SIGN_CHUNK,
  ),
  'chunk-data': text(
    'Another hash was signed for the chunk',
    ({ name }) => data[name ?? ''] ?? 'It is not that of the chunk’s data.',
    SIGN_CHUNK,
  ),
  'chunk-line-break': text(
    'Line breaks of the chunk’s string to sign differ',
    ({ name }) => breaks[name ?? ''] ?? 'Its lines were not divided by line feeds.',
    SIGN_CHUNK,
  ),
};
