import type { FindingTexts } from '@/i18n/finding-text';
import { list, number, quoted as q } from '@/i18n/ja/words';
import { changes } from './words';

export const headers: FindingTexts<'headers'> = {
  'headers-accept-encoding': {
    title: 'Accept-Encoding が署名されています',
    what: ({ received }) =>
      received === undefined
        ? 'このヘッダーは HTTP クライアントが独自に設定し、プロキシやフロントエンド、特に Google のものが書き換えます。'
        : `Google のフロントエンドが値を追加し、${q(received)} になりました。`,
    fix: () => 'accept-encoding を署名付きヘッダーから外します。',
  },
  'headers-amz-unsigned': {
    title: 'x-amz-* ヘッダーが署名されていません',
    what: ({ names }) => `送信され、署名付きヘッダーに含まれないもの: ${list(names)}。`,
    fix: () => '送信する x-amz-* ヘッダーにはすべて署名するか、送信しないようにします。',
  },
  'headers-boundary': {
    title: 'マルチパートの Content-Type が署名されています',
    what: ({ type }) => `値は ${q(type)} です。クライアントは送信時に新しい境界文字列 (boundary) を作ります。`,
    fix: () => 'content-type を署名から外すか、署名前に境界を固定します。',
  },
  'headers-changed-in-transit': {
    title: 'ヘッダーが途中で変わりました',
    what: ({ name, sent, received, change }) =>
      `${q(name)} は、送信時が ${q(sent)}、受信時が ${q(received)} です。${changes[change]}。`,
    fix: ({ name }) => `${q(name)} を署名付きヘッダーから外すか、そのまま転送します。`,
  },
  'headers-charset': {
    title: 'Content-Type の charset が変わりました',
    what: ({ sent, received }) =>
      `送信時は ${q(sent)}、受信時は ${q(received)} です。HTTP ライブラリが書き換えています。`,
    fix: ({ received }) => `${q(received)} に対して署名するか、ライブラリが書き換えないようにバイト列で送信します。`,
  },
  'headers-content-length': {
    title: 'Content-Length が署名されています',
    what: ({ value, size }) =>
      size === undefined
        ? 'クライアントとプロキシは、このヘッダーを独自に設定します。'
        : `値は ${q(value ?? '')} ですが、貼り付けたボディは ${number(size)} バイトです。`,
    fix: () => 'content-length を署名付きヘッダーから外します。',
  },
  'headers-content-type-unsigned': {
    title: 'Content-Type が署名されていません',
    what: ({ type }) =>
      `${q(type)} は送信されていますが、署名されていません。AWS は受け付けますが、受け付けないストアもあります。`,
    fix: () => 'サーバーが求める場合は content-type に署名します。',
  },
  'headers-doubled': {
    title: 'ヘッダーが 2 回届いています',
    what: ({ name }) => `AWS は ${q(name)} を同じ値で 2 回受信し、カンマでつないでいます。`,
    fix: () => '1 か所だけで設定します。もう 1 回追加しているクライアントやプロキシがないかを確認します。',
  },
  'headers-dropped-in-transit': {
    title: 'ヘッダーが途中で失われました',
    what: ({ name, sent }) => `${q(name)} は ${q(sent)} として送信されましたが、AWS では空でした。`,
    fix: ({ name }) => `${q(name)} を署名付きヘッダーから外すか、プロキシで転送します。`,
  },
  'headers-empty-received': {
    title: 'AWS では空のヘッダーでした',
    what: ({ name }) =>
      `${q(name)} は署名されていますが、AWS のテキストでは空です。送信されなかったか、途中で失われています。`,
    fix: ({ name }) => `${q(name)} を署名した値で送信するか、署名の対象から外します。`,
  },
  'headers-form-envelope': {
    title: 'ファイルがフォームに包まれて送信されています',
    what: ({ signed }) =>
      `クライアントは独自の boundary を付けた \`multipart/form-data\` を送信します。${signed ? 'リンクは別の `Content-Type` で署名されています。' : 'このままでは、S3 にフォーム全体が boundary ごと保存されます。'}`,
    fix: () =>
      'ファイルそのものをボディとして送信します。`curl -T FILE` か `--data-binary @FILE`、JavaScript では `body: file` とし、署名した `Content-Type` を付けます。',
  },
  'headers-hashed-otherwise': {
    title: '別のヘッダー値で署名されています',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)} は ${q(hashed ?? '')} としてハッシュされましたが、規則では ${q(sent ?? '')} です。${changes[change]}。`,
    fix: () => '値の前後の空白を除き、連続した空白を 1 つにまとめ、重複はカンマでつなぎ、送信する値に署名します。',
  },
  'headers-hop-by-hop': {
    title: 'ホップバイホップのヘッダーが署名されています',
    what: ({ names }) => `どのプロキシも取り除くもの: ${list(names)}。`,
    fix: ({ names }) => `${list(names)} には署名しません。`,
  },
  'headers-in-query-only': {
    title: '署名付きヘッダーがクエリにしかありません',
    what: ({ names }) => `ヘッダーとして署名され、クエリにしかないもの: ${list(names)}。`,
    fix: () => '署名した値をヘッダーとして送信します。',
  },
  'headers-non-ascii': {
    title: 'ヘッダーに ASCII 以外の文字があります',
    what: ({ names }) => `クライアントとサーバーでバイト列の解釈が異なります: ${list(names)}。`,
    fix: () => '署名前に、値をパーセントエンコードまたは Base64 エンコードします。',
  },
  'headers-not-signed-reported': {
    title: '署名されていないヘッダーがあります',
    what: ({ names }) =>
      names.length === 0
        ? 'AWS は、署名されていないヘッダーが届いたと返しています。'
        : `AWS が示したもの: ${list(names)}。`,
    fix: () => '署名するか、送信しないようにします。署名付き URL では、署名したヘッダーだけを送信できます。',
  },
  'headers-of-a-reply': {
    title: 'レスポンスのヘッダーが署名されています',
    what: ({ names }) => `AWS が返すヘッダーで、リクエストでは空として扱われます: ${list(names)}。`,
    fix: () => 'レスポンスのヘッダーをリクエストに使い回さないようにします。',
  },
  'headers-presigned-needs': {
    title: 'リンクだけでは足りません',
    what: ({ names, received }) =>
      `この URL では、Host 以外のヘッダーも署名の対象です。${list(names)} を署名したときと同じ値で送信する必要があります。${received.length === 0 ? '' : `AWS が受け取ったのは ${list(received)} です。`}`,
    fix: ({ received }) =>
      received.length === 0
        ? 'これらのヘッダーを送信するか、含めずに署名します。'
        : '署名したときと同じ値を送信します。値はリンクの発行元に確認するか、送信する値で署名し直します。',
  },
  'headers-rewritten-by-proxies': {
    title: 'プロキシが書き換えるヘッダーが署名されています',
    what: ({ names }) => `クライアントやプロキシが書き込むため、SDK が署名から外しているもの: ${list(names)}。`,
    fix: ({ names }) => `${list(names)} には署名しません。`,
  },
  'headers-signed-absent': {
    title: '署名付きヘッダーがリクエストにありません',
    what: ({ name, received }) =>
      `${q(name)} は署名付きヘッダーですが、リクエストにありません。${received ? 'AWS は空としてハッシュしました。' : '送信されていなければ、AWS は空としてハッシュします。'}`,
    fix: ({ name, received }) =>
      `${q(name)} を署名した値で送信するか、署名の対象から外します。${received ? '' : '送信していた場合は、貼り付けに加えます。'}`,
  },
  'headers-white-space': {
    title: 'ヘッダーに連続した空白があります',
    what: ({ names }) => `AWS は 1 つのスペースにまとめますが、まとめない署名処理もあります: ${list(names)}。`,
    fix: () => 'スペースは 1 つにし、タブは使いません。',
  },
};
