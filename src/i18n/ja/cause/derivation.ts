import { type ChangeTexts, text } from '@/i18n/format';
import { decoded, inCharset, printed, readWith } from './forms';
import { q } from './words';

const DERIVE =
  '`AWS4` とシークレットから始め、日付、リージョン、サービス、`aws4_request` の順に、直前のキーのバイト列をそのままキーにして HMAC を計算します。';

const DERIVE_V4A =
  '`AWS4A` とシークレットをキーにして、4 バイトの 1、`AWS4-ECDSA-P256-SHA256`、値 0 の 1 バイト、アクセスキー ID、1 から始まる 1 バイトのカウンター、4 バイトの 256 をつないだものの HMAC を計算します。その値に 1 を足したものが秘密鍵です。';

/** SigV4a のキーの導出で違っていたもの。 */
const ofV4a: Readonly<Record<string, string>> = {
  prefix: 'シークレットの前に何も付いていませんが、正しくは `AWS4A` です。',
  'prefix AWS4': 'シークレットの前に、SigV4 と同じ `AWS4` が付いていますが、正しくは `AWS4A` です。',
  'plus-one': 'HMAC から得られる数に 1 が足されていません。',
  'counter-zero': 'カウンターが 0 から始まっていますが、正しくは 1 からです。',
  'counter-missing': 'アクセスキー ID の後のカウンターがありません。',
  'counter-wide': 'カウンターが 4 バイトですが、正しくは 1 バイトです。',
  'iteration-missing': '先頭の 1 がありません。',
  'iteration-byte': '先頭の 1 が 1 バイトですが、正しくは 4 バイトです。',
  'iteration-reversed': '先頭の 1 が下位バイトから書かれています。',
  label: 'ラベルが `AWS4-ECDSA-P256-SHA256` ではありません。',
  'separator-missing': 'ラベルの後の、値 0 のバイトがありません。',
  'length-missing': '末尾の長さがありません。',
  'length-bytes': '末尾の長さがバイト数の 32 ですが、正しくはビット数の 256 です。',
  'length-short': '末尾の長さが 2 バイトですが、正しくは 4 バイトです。',
  'length-reversed': '末尾の長さが下位バイトから書かれています。',
  swapped: 'HMAC のキーとメッセージが逆です。',
  none: 'プレフィックスとシークレット自体が、秘密鍵として使われています。',
};

const stepNames: Readonly<Record<string, string>> = {
  date: '日付',
  region: 'リージョン',
  service: 'サービス',
  terminator: '`aws4_request`',
};

const charsetParts: Readonly<Record<string, string>> = {
  secret: 'シークレット',
  steps: 'すべての段階の文字列',
  key: 'シークレットとすべての段階の文字列',
  all: '使われたすべての文字列',
};

function steps(name = ''): string {
  return name
    .split(',')
    .map((step) => stepNames[step] ?? step)
    .join('、');
}

export const derivation: ChangeTexts<'derivation'> = {
  'derivation-prefix': text(
    'シークレットに付けるプレフィックスが違います',
    ({ name = '' }) => {
      const [where = '', prefix = ''] = name.split(' ');
      if (where === 'behind') return `シークレットの後に ${q(prefix)} が付いていますが、正しくは前に \`AWS4\` です。`;
      if (where === 'around') return `シークレットの前と後に ${q(prefix)} が付いていますが、正しくは前だけです。`;
      return name
        ? `${q(name)} が付いていますが、正しくは \`AWS4\` です。`
        : '何も付いていませんが、正しくは `AWS4` です。';
    },
    DERIVE,
  ),
  'derivation-none': text(
    '署名キーが導出されていません',
    ({ name }) => `${name === 'AWS4' ? '`AWS4` とシークレット' : 'シークレット自体'}が、署名キーとして使われています。`,
    DERIVE,
  ),
  'derivation-order': text('キーの導出の順序が違います', ({ name }) => `使われた順序: ${steps(name)}。`, DERIVE),
  'derivation-step-missing': text(
    'キーの導出の段階が足りません',
    ({ name }) => `使われたもの: ${steps(name)}。`,
    DERIVE,
  ),
  'derivation-hex': text(
    'キーが 16 進数のまま使われています',
    ({ name }) =>
      ({ between: '途中のキーが 16 進数で書かれています。', last: '署名キーが 16 進数で書かれています。' })[
        name ?? ''
      ] ?? 'すべてのキーが 16 進数で書かれています。',
    `${DERIVE}HMAC の結果はバイト列で受け取ります。Node.js と Python では \`digest()\`、PHP では最後の引数に \`true\`、シェルでは \`openssl dgst -mac HMAC -macopt hexkey:…\` を使います。`,
  ),
  'derivation-text': text(
    'キーがテキストとして使われています',
    ({ name = '' }) => {
      const [where = '', how] = name.split(' ');
      const keys =
        {
          between: '途中のキーがテキストに変換されています。',
          last: '署名キーがテキストに変換されています。',
          base64: 'キーが Base64 で書かれています。',
        }[where] ?? 'すべてのキーがテキストに変換されています。';
      return `${keys}${decoded(how) ?? ''}`;
    },
    `${DERIVE}HMAC の結果はバイト列で受け取り、バイト列のまま渡します。Node.js では引数なしの \`digest()\` を使い、\`toString()\` や \`new String(…)\` は使いません。`,
  ),
  'derivation-swapped': text(
    'HMAC のキーとメッセージが逆です',
    ({ name = '' }) => {
      if (name === 'all') return '各段階と署名で、文字列をキーにして、直前のキーの HMAC を計算しています。';
      if (name === 'last') return '署名で、署名文字列をキーにして、署名キーの HMAC を計算しています。';
      const step = stepNames[name];
      return step === undefined
        ? '各段階で、文字列をキーにして、直前のキーの HMAC を計算しています。'
        : `文字列をキーにして、直前のキーの HMAC を計算している段階: ${step}。`;
    },
    `${DERIVE}引数の順序はライブラリによって違います。`,
  ),
  'derivation-plain-hash': text(
    'HMAC の代わりに、ただのハッシュが使われています',
    ({ name = '' }) =>
      `${name.startsWith('all') ? 'キーの各段階と署名' : 'キーの各段階'}が、キーと文字列を${name.endsWith('text-key') ? '、文字列を先にして' : ''}つないだものの SHA-256 になっています。HMAC とは別の値です。`,
    `${DERIVE}HMAC の関数を使います。Python では \`hmac.new\`、Node.js では \`createHmac\`、PHP では \`hash_hmac\`、Go では \`hmac.New\` です。`,
  ),
  'derivation-v4a': text(
    'SigV4a の秘密鍵の導出が違います',
    ({ name = '' }) => ofV4a[name] ?? 'シークレットの前に別のプレフィックスが付いていますが、正しくは `AWS4A` です。',
    DERIVE_V4A,
  ),
  'derivation-of-sigv4': text(
    'SigV4 の署名キーが SigV4a に使われています',
    '秘密鍵が、SigV4 と同じように日付、リージョン、サービスから導出されています。SigV4a の鍵には、どれも含まれません。',
    DERIVE_V4A,
  ),
  'derivation-printed': text(
    'キーが表示用の文字列のまま使われています',
    ({ name = '' }) =>
      `${name.startsWith('last') ? '署名キー' : '各キー'}が、バイト列ではなく文字列として使われています。${printed(name.split(' ')[1])}`,
    DERIVE,
  ),
  'derivation-step-read': text(
    'スコープの一部に余分な文字が付いています',
    ({ name = '' }) => {
      const [part = '', reader] = name.split(' ');
      return `余分なもの: ${readWith(reader)}。付いている部分: ${stepNames[part] ?? part}。`;
    },
    'ファイル、変数、リストから読み込んだ値は、使う前に前後の空白を取り除きます。キーと署名文字列で同じ文字列を使います。',
  ),
  'derivation-charset': text(
    'キーの導出に別のエンコードが使われています',
    ({ name = '' }) => {
      const [part = '', charset] = name.split(' ');
      return `${inCharset(charset)}バイト列にされたもの: ${charsetParts[part] ?? stepNames[part] ?? part}。`;
    },
    'シークレットと各段階の文字列を UTF-8 でバイト列にします。C# では `Encoding.UTF8`、Java では `StandardCharsets.UTF_8` です。',
  ),
};
