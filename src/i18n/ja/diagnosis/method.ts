import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const method: FindingTexts<'method'> = {
  'method-hashed-otherwise': {
    title: '別のメソッドで署名されています',
    what: ({ sent, hashed }) => `署名処理がハッシュしたのは ${q(hashed)}、送信されたのは ${q(sent)} です。`,
    fix: ({ sent }) => `大文字の ${q(sent)} で署名します。`,
  },
  'method-in-transit': {
    title: 'メソッドが途中で変わりました',
    what: ({ sent, received }) => `送信時は ${q(sent)}、受信時は ${q(received)} です。`,
    fix: () =>
      '途中のリダイレクト、CDN、メソッドの上書きを確認します。301 や 302 のリダイレクトでは POST が GET に変わります。',
  },
  'method-preflight': {
    title: 'ブラウザの CORS プリフライトです',
    what: ({ refused }) =>
      `ブラウザは本来のリクエストの前に \`OPTIONS\` を送信します。これに署名は付きません。${refused ? '拒否されていますが、署名の問題ではありません。' : '署名は、この後に続くリクエストのものです。'}`,
    fix: ({ origin, method, headers }) =>
      origin === undefined
        ? 'バケットまたは API の CORS 設定で、オリジン、メソッド、すべてのヘッダーを許可します。'
        : `バケットまたは API の CORS 設定で、オリジン ${q(origin)}${method === undefined ? '' : `、メソッド ${q(method)}`}${headers === undefined ? '' : `、ヘッダー ${q(headers)}`} を許可します。`,
  },
  'method-presigned-for-another': {
    title: '別のメソッド用に署名されています',
    what: ({ method, made, sure }) =>
      `リンクは ${q(made)} 用に作られ、${q(method)} で送信された${sure ? 'と考えられます' : '可能性があります'}。メソッドも署名の対象です。`,
    fix: ({ method, made }) => `${q(made)} で送信するか、${q(method)} 用に署名します。`,
  },
};
