import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const host: FindingTexts<'host'> = {
  'host-alias': {
    title: 'エイリアスに対して署名されています',
    what: ({ host, service }) =>
      `${q(host)} はエンドポイント自身の名前ではありません。${q(service)} は自身の名前しか受け付けません。`,
    fix: () => '接続に別の名前を使う場合も、AWS コンソールに表示されるエンドポイントに対して署名します。',
  },
  'host-bucket-twice': {
    title: 'バケット名が 2 回あります',
    what: ({ bucket }) => `${q(bucket)} がホストとパスの先頭の両方にあります。`,
    fix: () => 'クライアントにはバケット名を含まないエンドポイントを指定するか、パス形式のアドレス指定を無効にします。',
  },
  'host-cdn': {
    title: 'CDN に対して署名されています',
    what: ({ host, service }) =>
      `${q(host)} は CDN のホストです。背後の${service === '' ? 'サービス' : ` ${q(service)} `}には自身のホスト名が届きます。`,
    fix: () =>
      'オリジンのホストに対して署名し、CDN では Host、クエリ、Authorization をそのまま転送します。CDN に署名させる方法 (OAC) もあります。',
  },
  'host-database-port': {
    title: 'ポートがありません',
    what: ({ host }) => `トークンは ${q(host)} に対して、ポートなしで作られています。`,
    fix: () => '接続するポートを付けて、`ENDPOINT:PORT` に対して署名します。',
  },
  'host-of-database': {
    title: 'データベースのアドレスです',
    what: ({ host }) =>
      `${q(host)} は署名付きリクエストを受け付けません。パスワードとして使うのは、このホストとポートの署名付き URL から \`https://\` を除いたトークンです。`,
    fix: () => 'トークンを貼り付けるか、作成で新しく作ります。',
  },
  'host-default-port': {
    title: 'デフォルトのポートが署名されています',
    what: ({ host, port }) => `${q(host)} は ${q(port)} で終わっていますが、クライアントは Host からこれを省きます。`,
    fix: ({ port }) => `${q(port)} を除いた Host に署名します。`,
  },
  'host-header-differs': {
    title: 'Host ヘッダーが URL のホストと違います',
    what: ({ header, url }) => `ヘッダーは ${q(header)}、URL は ${q(url)} です。AWS はヘッダーを検証します。`,
    fix: () => 'Host ヘッダーの値に対して署名するか、上書きせずに送信します。',
  },
  'host-in-transit': {
    title: 'Host が途中で変わりました',
    what: ({ sent, received }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。`,
    fix: ({ received }) => `${q(received)} に対して署名するか、プロキシや CDN で Host をそのまま転送します。`,
  },
  'host-partition': {
    title: 'リージョンとホストのパーティションが違います',
    what: ({ region, host }) => `${q(region)} と ${q(host)} は組み合わせられません。`,
    fix: () => '中国リージョンのホストは `.amazonaws.com.cn` で終わり、中国アカウントのキーが必要です。',
  },
  'host-other-copy': {
    title: '別の場所にあるこのページの練習用 URL です',
    what: ({ host }) =>
      `${q(host)} の練習用エンドポイントは、そのページを開いているブラウザでのみ応答します。ここでは同じルールで判定しています。`,
    fix: () => 'そのページから送信するか、`practice/` より後ろの部分をこのページ自体のアドレスに付けます。',
  },
  'host-port-in-transit': {
    title: 'Host のポートが途中で変わりました',
    what: ({ sent, received }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。`,
    fix: () =>
      'プロキシで Host をポート付きで転送するか (nginx では `proxy_set_header Host $http_host`)、届く値に対して署名します。',
  },
  'host-s3-global': {
    title: 'S3 のグローバルエンドポイントです',
    what: ({ host }) =>
      `${q(host)} は、ほかのリージョンのリクエストをリダイレクトするか拒否します。リダイレクトされると署名は無効になります。`,
    fix: ({ regional }) => `リージョンのホスト ${q(regional)} を使います。`,
  },
  'host-s3-website': {
    title: 'ウェブサイトエンドポイントは署名を受け付けません',
    what: ({ host }) => `${q(host)} は公開ページだけを返します。`,
    fix: () => 'REST エンドポイント `BUCKET.s3.REGION.amazonaws.com` を使います。',
  },
  'host-tunnel': {
    title: 'ローカルのアドレスに対して署名されています',
    what: ({ host, service }) =>
      `${q(host)} はトンネルまたはプロキシの手前側のアドレスです。${q(service)} は自身の名前しか認識しません。`,
    fix: () => 'エンドポイント自身のホストとポートに対して署名し、トンネル経由で接続します。',
  },
};
