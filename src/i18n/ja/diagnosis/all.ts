import type { DiagnosisSentences } from '@/i18n/en/diagnosis/all';
import type { FindingTexts } from '@/i18n/finding-text';
import { list, number, quoted as q } from '@/i18n/ja/words';
import { authorization } from './authorization';
import { canonicalTexts } from './canonical-texts';
import { checksum } from './checksum';
import { clients } from './clients';
import { comparedTexts } from './compared-texts';
import { form } from './form';
import { headers } from './headers';
import { host } from './host';
import { key } from './key';
import { method } from './method';
import { outcome } from './outcome';
import { path } from './path';
import { payload } from './payload';
import { query } from './query';
import { redirect } from './redirect';
import { scheme } from './scheme';
import { scope } from './scope';
import { store } from './store';
import { time } from './time';
import { token } from './token';
import { url } from './url';
import { v4a } from './v4a';
import { whoseTexts } from './whose-texts';
import { changes } from './words';

const findings: FindingTexts = {
  ...outcome,
  ...redirect,
  ...scope,
  ...scheme,
  ...v4a,
  ...authorization,
  ...url,
  ...time,
  ...token,
  ...key,
  ...host,
  ...method,
  ...path,
  ...query,
  ...form,
  ...headers,
  ...payload,
  ...clients,
  ...checksum,
  ...store,
  ...canonicalTexts,
  ...comparedTexts,
  ...whoseTexts,
};

export const jaDiagnosis: DiagnosisSentences = {
  changes,
  findings,
  severities: { cause: '原因', likely: '可能性が高い', suspect: '可能性あり', note: '参考' },
  wanted: {
    request: '送信したリクエストも貼り付けてください。',
    host: '送信先のホスト名も貼り付けてください。署名の対象ですが、どこにも書かれていません。',
    method: 'リクエスト全体を貼り付けてください。URL だけではメソッドがわかりません。',
    headers: 'リクエスト全体を貼り付けてください。URL だけでは署名付きヘッダーの値がわかりません。',
    cluster:
      'トークンの次の行に、クラスター名を x-k8s-aws-id: my-cluster の形で追加してください。署名の対象ですが、トークンには含まれません。',
    body: 'ボディを貼り付けてください。ハッシュが署名の対象です。',
    reply: 'AWS のレスポンスも貼り付けてください。',
    'canonical-request': 'レスポンス全体を貼り付けてください。正規リクエストがあれば、違いがわかります。',
    'signer-log': '署名処理のデバッグログを貼り付けてください。実際にハッシュされたものがわかります。',
  },
  fixes: {
    'set-region': ({ region }) => `リージョン ${q(region)} を使う`,
    'set-service': ({ service }) => `サービス ${q(service)} を使う`,
    'set-host': ({ host }) => `ホスト ${q(host)} を使う`,
    'set-method': ({ method }) => `${q(method)} を使う`,
    'set-expires': (args) => `${number(args.seconds)} 秒にする`,
    'remove-headers': ({ names }) => `${list(names)} を除く`,
    'remove-parameters': ({ names }) => `${list(names)} を除く`,
  },
  roles: {
    method: 'メソッド',
    path: 'パス',
    query: 'パラメータ',
    header: 'ヘッダー',
    signedHeaders: '署名付きヘッダー',
    payloadHash: 'ペイロードハッシュ',
    algorithm: 'アルゴリズム',
    time: '日時',
    scope: 'スコープ',
    requestHash: '正規リクエストのハッシュ',
    line: '行',
  },
  differences: {
    dropped: ({ name }) => `AWS では ${q(name)} が空でした。ヘッダーが途中で失われています。`,
    client: ({ change }) => `クライアントが送信前に行います: ${changes[change]}。`,
    transit: ({ change }) => `AWS に届くまでの間に変わりました: ${changes[change]}。`,
    signer: ({ change }) => `署名処理は、送信されたものと違う形でハッシュしています: ${changes[change]}。`,
    both: ({ change }) => `署名処理は、AWS が受信したものと違う形でハッシュしています: ${changes[change]}。`,
    pair: ({ change }) => `2 つの違い: ${changes[change]}。`,
  },
  invisible: {
    space: 'スペース',
    tab: 'タブ',
    'line-feed': '改行 (LF)',
    'carriage-return': '復帰 (CR)',
    'no-break-space': 'ノーブレークスペース',
    'zero-width': 'ゼロ幅文字',
    'byte-order-mark': 'バイトオーダーマーク',
    'soft-hyphen': 'ソフトハイフン',
    direction: '書字方向の制御文字',
    control: '制御文字',
    'wide-space': '全角などのスペース',
  },
};
