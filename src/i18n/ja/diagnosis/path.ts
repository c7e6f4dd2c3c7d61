import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';
import { changes } from './words';

export const path: FindingTexts<'path'> = {
  'path-combining': {
    title: 'パスに結合文字があります',
    what: ({ found }) =>
      `${q(found)} は文字と結合文字の組み合わせです。見た目が同じ 1 文字のキーとは、S3 では別のキーになります。`,
    fix: () => 'オブジェクトを保存したときと同じ形 (通常は Unicode の NFC) で名前を書きます。',
  },
  'path-decoded-in-transit': {
    title: 'パスが途中でデコードされました',
    what: ({ sent, received }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。`,
    fix: () => 'プロキシでパスをデコードせずに転送します (nginx ではパスのない `proxy_pass`)。',
  },
  'path-dot-segments': {
    title: 'パスにドットセグメントがあります',
    what: ({ segment }) => `パスに ${q(segment)} があります。ブラウザとほとんどのクライアントは、送信前に解決します。`,
    fix: () => '`.` と `..` のないパスにします。そのような S3 キーには `curl --path-as-is` を使います。',
  },
  'path-double-slash': {
    title: 'パスに連続したスラッシュがあります',
    what: ({ kept }) =>
      kept
        ? 'S3 は `//` をそのまま扱いますが、クライアントやプロキシがまとめることがあります。'
        : 'このサービスは、ハッシュする前に `//` を `/` にまとめます。',
    fix: ({ kept }) =>
      kept ? 'スラッシュが 2 つのまま届いているかを確認します。' : '連続しないスラッシュのパスで署名し、送信します。',
  },
  'path-encoded-in-transit': {
    title: 'パスがもう一度エンコードされました',
    what: ({ sent, received }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。`,
    fix: () => 'エンコード済みのパスを、HTTP クライアントが再びエンコードしない方法で渡します。',
  },
  'path-encoded-percent': {
    title: 'パスが二重にエンコードされている可能性があります',
    what: ({ found, meant }) => `${q(found)} は ${q(meant)} をもう一度エンコードしたものです。`,
    fix: () => 'パスのエンコードは 1 回にします。名前に本当にパーセント記号が含まれる場合は、問題ありません。',
  },
  'path-encoded-slash': {
    title: 'S3 キーにエンコードされたスラッシュがあります',
    what: () => 'クライアントやプロキシが `%2F` をデコードすると、S3 がハッシュするパスは別のものになります。',
    fix: () => 'キーのスラッシュは `/` と書きます。',
  },
  'path-hashed-once': {
    title: '署名時のパスのエンコードが 1 回です',
    what: ({ sent, hashed }) =>
      `署名処理がハッシュしたのは ${q(hashed)} ですが、このサービスは ${q(sent)} をハッシュします。`,
    fix: () =>
      '正規リクエストでは、エンコード済みのパスの各セグメントをもう一度エンコードします。不要なのは S3 だけです。',
  },
  'path-hashed-otherwise': {
    title: '別のパスで署名されています',
    what: ({ sent, hashed, change }) =>
      `署名処理がハッシュしたのは ${q(hashed)} ですが、規則では ${q(sent)} です。${changes[change]}。`,
    fix: () => '送信するパスを正規化し、正規化したパスを送信します。',
  },
  'path-hashed-twice': {
    title: '署名時にパスが二重にエンコードされています',
    what: ({ sent, hashed }) => `署名処理がハッシュしたのは ${q(hashed)} ですが、S3 は ${q(sent)} をハッシュします。`,
    fix: () => 'S3 では二重エンコードを無効にします (`uriEscapePath: false`、`useDoubleURIEncode = false`)。',
  },
  'path-in-transit': {
    title: 'パスが途中で変わりました',
    what: ({ sent, received, change }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。${changes[change]}。`,
    fix: () => 'パスを書き換えるプロキシ、CDN、クライアントを探すか、届くパスに対して署名します。',
  },
  'path-latin1': {
    title: 'UTF-8 が Latin-1 として読まれています',
    what: ({ path }) => `${q(path)} では、UTF-8 のバイト列が Latin-1 とみなされ、もう一度 UTF-8 に変換されています。`,
    fix: () => '送信前に、パスの UTF-8 のバイト列をパーセントエンコードします。',
  },
  'path-needs-second-encoding': {
    title: 'このパスは、署名ではもう一度エンコードします',
    what: ({ found, canonical }) =>
      `${q(found)} があるため、正規 URI は送信するパスではなく ${q(canonical)} になります。これ自体は誤りではありませんが、行わない署名処理があります。`,
    fix: () => '署名が拒否される場合は、署名処理が S3 以外のサービスでパスをもう一度エンコードしているかを確認します。',
  },
  'path-no-route': {
    title: 'API Gateway のこのパスには何もありません',
    what: ({ method, path, signed }) =>
      signed
        ? `署名したリクエストへの「Missing Authentication Token」は、${method === undefined ? '' : `${method} `}${q(path ?? '')} のルートがないことを示します。`
        : 'API Gateway は、メソッドとパスに一致するルートがない場合と、IAM 認可のルートへの署名のないリクエストに「Missing Authentication Token」を返します。',
    fix: ({ signed }) =>
      signed
        ? 'ステージ、リソースパス、メソッドと、API がデプロイ済みかを確認します。'
        : 'ステージ、リソースパス、メソッドと、API がデプロイ済みかを確認します。次に、リクエストが署名されているかを確認します。',
  },
  'path-no-route-other-authorization': {
    title: 'ルートがないか、IAM 認可のルートです',
    what: ({ found }) =>
      `API Gateway は ${found} のトークンを SigV4 として読もうとしました。一致するルートがないか、ルートが IAM 認可を使う場合に起こります。`,
    fix: () => 'まずステージ、パス、メソッドを、次にルートの認可タイプを確認します。',
  },
  'path-normalised-in-transit': {
    title: 'パスが途中で正規化されました',
    what: ({ sent, received, change }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。${changes[change]}。`,
    fix: () => 'スラッシュの結合を無効にするか (nginx では `merge_slashes off`)、このようなパスを避けます。',
  },
  'path-plus-in-s3': {
    title: 'S3 キーにエンコードされていないプラス記号があります',
    what: () => 'S3 は、パスにそのまま書いた `+` をスペースとして読みます。',
    fix: () => 'プラスは `%2B`、スペースは `%20` と書きます。',
  },
  'path-prefix-in-transit': {
    title: 'パスのプレフィックスが途中で変わりました',
    what: ({ prefix, added, received }) =>
      `${q(prefix)} が先頭${added ? 'に追加され' : 'から除かれ'}、AWS は ${q(received)} を受信しました。`,
    fix: () => 'AWS に届くパスに対して署名するか、プロキシやカスタムドメインでパスを変えないようにします。',
  },
  'path-received-as-sent': {
    title: 'サーバーは、送信されたままのパスをハッシュしました',
    what: ({ expected, received }) =>
      `サーバーがハッシュしたパスは ${q(received)} ですが、このサービスの規則では ${q(expected)} です。`,
    fix: () => '連続したスラッシュや `.`、`..` のないパスを送信し、署名します。',
  },
  'path-unencoded': {
    title: 'パスにエンコードされていない文字があります',
    what: ({ character }) =>
      `パスに ${q(character)} がそのまま書かれています。エンコードの仕方はクライアントによって異なります。`,
    fix: () => '署名前に、英数字と `-._~/` 以外をすべてパーセントエンコードします。',
  },
};
