import { type ChangeTexts, text } from '@/i18n/format';

const SIGN_CHUNK =
  '`AWS4-HMAC-SHA256-PAYLOAD`、日時、スコープ、直前の署名、空データのハッシュ、チャンクのデータだけのハッシュの 6 行を `\\n` でつなぎます。最後の行の後には何も付きません。';

const previous: Readonly<Record<string, string>> = {
  seed: 'どのチャンクにもヘッダーの署名が入っていました。ヘッダーの署名を使うのは最初のチャンクだけです。',
  empty: '空になっていました。',
  nothing: '空データのハッシュが入っていました。',
  capitals: '大文字で書かれていました。',
};

const parts: Readonly<Record<string, string>> = {
  algorithm: 'アルゴリズム',
  date: '日時',
  scope: 'スコープ',
  previous: '直前の署名',
  nothing: '空データのハッシュ',
  hash: 'チャンクのハッシュ',
};

const data: Readonly<Record<string, string>> = {
  empty: 'チャンクのハッシュの代わりに空データのハッシュが入っていました。',
  'no-nothing': '空データのハッシュの行が空でした。',
  capitals: '大文字で書かれていました。',
  twice: 'もう一度ハッシュされていました。',
  line: '`x-amz-content-sha256` の値がそのまま入っていました。',
  'line-break': 'チャンクの後の改行まで含めてハッシュされていました。',
  size: 'チャンクのサイズまで含めてハッシュされていました。',
};

const breaks: Readonly<Record<string, string>> = {
  'at the end': '最後の行の後に改行がありました。',
  windows: '改行が Windows 形式でした。',
};

const algorithms: Readonly<Record<string, string>> = {
  request: 'ヘッダーの署名と同じ `AWS4-HMAC-SHA256` でした。',
  streaming: '`x-amz-content-sha256` のように `STREAMING-` で始まっていました。',
};

export const chunk: ChangeTexts<'chunk'> = {
  'chunk-previous': text(
    'チャンクの署名が直前の署名につながっていません',
    ({ name }) => previous[name ?? ''] ?? '別の文字列が入っていました。',
    `チャンクの署名は直前の署名を含みます。最初のチャンクはヘッダーの署名を、次のチャンクは最初のチャンクの署名を使います。${SIGN_CHUNK}`,
  ),
  'chunk-line-missing': text(
    'チャンクの署名文字列の行が足りません',
    ({ name }) => `${parts[name ?? ''] ?? '一部'}の行がありませんでした。`,
    SIGN_CHUNK,
  ),
  'chunk-order': text(
    'チャンクの署名文字列の行の順序が違います',
    ({ name }) =>
      name === 'swapped'
        ? '空データのハッシュとチャンクのハッシュが入れ替わっていました。'
        : '直前の署名が 2 つのハッシュより前にありませんでした。',
    SIGN_CHUNK,
  ),
  'chunk-algorithm': text(
    'チャンクが別のアルゴリズム名で署名されています',
    ({ name }) => algorithms[name ?? ''] ?? '最初の行が違っていました。',
    SIGN_CHUNK,
  ),
  'chunk-data': text(
    'チャンクのハッシュが違います',
    ({ name }) => data[name ?? ''] ?? 'チャンクのデータのハッシュではありませんでした。',
    SIGN_CHUNK,
  ),
  'chunk-line-break': text(
    'チャンクの署名文字列の改行が違います',
    ({ name }) => breaks[name ?? ''] ?? '行が改行で区切られていませんでした。',
    SIGN_CHUNK,
  ),
};
