import type { Sentences } from '@/i18n/en/sentences/all';

export const sources: Sentences['sources'] = {
  method: 'メソッド',
  path: 'URL のパス',
  host: 'URL のホスト',
  payload: 'ボディ',
  date: '署名日時',
  region: 'リージョン',
  service: 'サービス',
  accessKeyId: 'アクセスキー ID',
  secret: 'シークレットアクセスキー',
  token: 'セッショントークン',
  expires: '有効期限',
  fixed: '固定値',
  query: (name) => `クエリパラメータ ${name}`,
  header: (name) => `ヘッダー ${name}`,
  field: (name) => `フォームフィールド ${name}`,
  chunk: () => '直前のチャンクの署名',
  policy: 'ステップ 1 の Base64',
  canonicalRequest: 'ステップ 1 の SHA-256',
  signature: 'ステップ 4',
};

export const notSignedWhy: Sentences['notSignedWhy'] = {
  'changes-in-transit': 'プロキシやブラウザが途中で書き換えるため',
  'carries-the-signature': '署名時に別の値が付くため',
  'replaced-by-signing-time': '署名日時で置き換えられるため',
};

export const derivedKeysSign: Sentences['derivedKeysSign'] =
  'これらのキーで署名できます。kSigning を知る人は、この日付、リージョン、サービスについて署名できるため、シークレットアクセスキーと同じように扱ってください。';

export const v4a: Sentences['v4a'] = {
  signingKeyWhat:
    'シークレットアクセスキーから、楕円曲線 P-256 のプライベートキーを導出します。日付、リージョン、サービスが変わっても同じキーです。AWS はパブリックキーで署名を検証します。',
  secretRung: '「AWS4A」+ シークレット',
  fixedInput: '固定の入力',
  fields: {
    iteration: '繰り返し番号 (常に 1)',
    label: 'ラベル (アルゴリズム)',
    separator: '区切り (値が 0 のバイト)',
    accessKeyId: 'アクセスキー ID',
    counter: 'カウンター',
    length: 'キーの長さ (256 ビット)',
  },
  candidate: '候補',
  candidateOf: '「AWS4A」+ シークレットをキーとした、固定の入力の HMAC-SHA256',
  limitOf: 'n は曲線の位数',
  taken: '候補は n − 2 以下のため、採用します。超える場合は、カウンターを 1 増やしてやり直します。',
  rejected: '候補が n − 2 を超えるため、採用せずにカウンターを 1 増やします。',
  privateKey: 'プライベートキー',
  privateKeyOf: '候補 + 1',
  publicKeyX: 'パブリックキー X',
  publicKeyY: 'パブリックキー Y',
  publicKeyOf: 'プライベートキー × 曲線のベースポイント',
  guard:
    'kSigning と違い、プライベートキーは日付が変わっても有効です。シークレットアクセスキーと同じように保護する必要があります。',
  signatureWhat:
    'ステップ 2 の SHA-256 を、プライベートキーで ECDSA 署名したものです。2 つの数 r と s を DER にまとめ、16 進数で表します。',
  signatureVaries:
    '多くの実装は署名のたびに乱数を使うため、同じリクエストでも署名は毎回異なり、そのどれもが正しい署名です。ここでは乱数の代わりにリクエストから決まる数を使うため (RFC 6979)、署名は変わりません。パブリックキーで検証できますが、別の署名との比較はできません。',
};

export const lastSteps: Sentences['lastSteps'] = {
  signingKey: '署名キー',
  signingKeyWhat:
    'シークレットアクセスキーそのものでは署名しません。日付、リージョン、サービス、SigV4 (aws4_request) の順に、4 段階で範囲を絞ったキーを使います。',
  signature: '署名',
  signatureWhat: '署名文字列の kSigning による HMAC-SHA256 を、16 進数で表したものです。',
  secretRung: '「AWS4」 + シークレット',
  changed: (parts: number, all: number) =>
    parts === 0
      ? '直前の編集では、ここは変わっていません。'
      : `直前の編集で、ここの ${all} 箇所中 ${parts} 箇所が変わりました。`,
  why: {
    canonicalRequest: '各行の理由、シェルでの計算',
    stringToSign: '4 行の理由、シェルでの計算',
    signingKey: '4 つのキーの理由、シェルでの計算',
    signature: '署名の意味、シェルでの計算',
  },
  whyOf: (label: string) => `${label}: 意味と理由`,
  showKeys: '導出したキーを表示',
  hmacOf: 'HMAC の入力:',
};
