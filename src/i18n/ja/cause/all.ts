import { EMPTY_BODY } from '@/core';
import type { ToldLearned } from '@/core/telling';
import type { CauseSentences } from '@/i18n/en/cause/all';
import { beginningOf, type ChangeTexts, shortened } from '@/i18n/format';
import { list, number, quoted, seconds } from '@/i18n/ja/words';
import { chunk } from './chunk';
import { derivation } from './derivation';
import { headers } from './headers';
import { host } from './host';
import { inTransit } from './in-transit';
import { layout } from './layout';
import { method } from './method';
import { path } from './path';
import { payload } from './payload';
import { policy } from './policy';
import { query } from './query';
import { scope } from './scope';
import { secret } from './secret';
import { stringToSign } from './string-to-sign';
import { time } from './time';
import { token } from './token';

const changes: ChangeTexts = {
  ...method,
  ...path,
  ...query,
  ...headers,
  ...host,
  ...payload,
  ...layout,
  ...time,
  ...scope,
  ...token,
  ...stringToSign,
  ...secret,
  ...derivation,
  ...policy,
  ...chunk,
  ...inTransit,
};

const dimensions: CauseSentences['dimensions'] = {
  method: 'メソッド',
  path: 'パス',
  query: 'クエリ文字列',
  headers: 'ヘッダー',
  host: 'ホスト',
  payload: 'ペイロードハッシュ',
  layout: '正規リクエストの構成',
  time: '署名日時',
  scope: '認証情報スコープ',
  token: 'セッショントークン',
  'string-to-sign': '署名文字列',
  secret: 'シークレットの破損',
  derivation: '署名キーの導出',
  policy: 'アップロードフォームのポリシー',
  chunk: 'チャンクの署名文字列',
  'in-transit': '途中での変更',
};

const methodIn = (learned: readonly ToldLearned[]): string | undefined =>
  learned.find(({ what }) => what === 'method')?.value;

/** 貼り付けられていないもののうち、署名からわかる 1 つ。 */
function learnedAs(one: ToldLearned): string {
  switch (one.what) {
    case 'method':
      return `メソッドが ${quoted(one.value ?? '')} の`;
    case 'header':
      return one.value === undefined
        ? `ヘッダー ${quoted(one.name)} が署名時の値の`
        : `ヘッダーが ${quoted(`${one.name}: ${one.value}`)} の`;
    case 'payload':
      return one.value === EMPTY_BODY.sha256 ? 'ボディが空の' : `ペイロードが ${quoted(shortened(one.value ?? ''))} の`;
    case 'ending':
      return /[^\r\n]/.test(one.value ?? '') ? 'ボディが後ろに続く部分までを含む' : 'ボディの末尾に改行がある';
  }
}

export const jaCause: CauseSentences = {
  title: '原因',
  changes,
  dimensions,
  atOnce: { 1: '1 つの誤り', 2: '同時に 2 つの誤り', 3: '同時に 3 つの誤り' },
  otherAnswers: 'ほかに当てはまる原因',
  did: 'ハッシュされたもの',
  should: 'ハッシュすべきだったもの',
  fix: '対処方法',
  proof: (signature) =>
    // In DER, as only SigV4a has it.
    /^30[0-9a-f]{120,}$/i.test(signature)
      ? '証明済み: これに対して、お使いの署名を公開鍵で検証できます。SigV4a の署名は、計算するたびに違う値になります。'
      : `証明済み: これで計算すると、お使いの署名と同じ \`${beginningOf(signature)}\` になります。`,
  searching: ({ tried, perSecond, changes: most, leftMs }) =>
    `${number(tried)} 個の署名を試しました (毎秒 ${number(Math.round(perSecond))} 個)。${{ 1: '誤りが 1 つの場合を調べています。', 2: '誤りが同時に 2 つある場合を調べています。', 3: '誤りが同時に 3 つある場合を、可能性の高い順に調べています。' }[most]}残りは最大 ${seconds(Math.ceil(leftMs / 1000))}です。`,
  reproduces: {
    sent: '入力したキーと送信した内容から、この署名とまったく同じ署名が得られます。',
    received:
      '入力したキーと AWS の署名文字列から、この署名とまったく同じ署名が得られます。文字列は双方で一致しているため、AWS 側でこのアクセスキー ID に登録されているシークレットが異なります。',
    logged:
      '入力したキーと署名処理のログから、この署名とまったく同じ署名が得られます。何に署名されたかはログのとおりです。',
  },
  reproducesBut: {
    unseen:
      '入力したキーで、メソッド、URL、ヘッダーと、そこに書かれたペイロードハッシュから、この署名とまったく同じものになります。ボディそのものは貼り付けられていないため、そのハッシュと一致するかどうかはわかりません。',
    unsigned:
      '入力したキーで、メソッド、URL、ヘッダーから、この署名とまったく同じものになります。ボディは署名の対象に含まれていません。',
    other:
      '入力したキーで、メソッド、URL、ヘッダーと、そこに書かれたペイロードハッシュから、この署名とまったく同じものになります。ただし、送信したボディのハッシュはそれと違います。',
  },
  signedFor: {
    title: (learned) => {
      const method = methodIn(learned);
      return method === undefined ? '署名は正しく計算されています' : `署名は ${method} 用で、正しく計算されています`;
    },
    what: (learned, until) =>
      [
        `入力したキーで、${learned.map(learnedAs).join('、')}とき、この署名とまったく同じものになります。`,
        until === undefined ? '' : `有効期限は ${until} です。`,
      ].join(''),
    fix: (learned, isSendable) => {
      if (!isSendable) return 'このままでは送信せず、ほかに見つかった問題を直してから署名し直します。';
      const method = methodIn(learned);
      const headers = learned.flatMap((one) =>
        one.what === 'header' ? [one.value === undefined ? one.name : `${one.name}: ${one.value}`] : [],
      );
      const parts = [
        ...(method === undefined ? [] : [`メソッド \`${method}\``]),
        ...(headers.length === 0 ? [] : [list(headers)]),
      ];
      return parts.length === 0
        ? '署名したとおりに送信します。'
        : `${parts.join(' と ')} で送信します。ほかの値では通りません。`;
    },
  },
  remainsTitle: '残る可能性',
  remains: {
    'in-transit': 'プロキシ、CDN、ゲートウェイ、HTTP ライブラリなどが、途中でリクエストを変えています。',
    redirect: '別のホストに届いたか、リダイレクトで別のホストに送られています。',
    region: 'エンドポイントのリージョンまたはサービスが、署名したものと違います。',
    secret:
      'AWS がこのアクセスキー ID に対して持つシークレットが違います。キー ID とシークレットが同じ組で、このアカウントのものかを確認します。',
  },
  notFound: {
    title: '原因は見つかりませんでした',
    what: ({ combinations, exhaustive, likelyPairs }) =>
      `${number(combinations)} 通りの組み合わせを試しましたが、この署名になるものはありません。${{ 0: 'このページが知っている誤りのうち、1 つだけの場合もすべては試していません。', 1: likelyPairs ? 'このページが知っている誤りが 1 つの場合にも、可能性の高い 2 つの組み合わせにも当てはまりません。可能性の低い組み合わせの一部と、3 つの場合は試していません。' : 'このページが知っている誤りが 1 つだけの場合には当てはまりません。2 つの組み合わせの一部と、3 つの場合は試していません。', 2: 'このページが知っている誤りが 1 つの場合にも 2 つの場合にも当てはまりません。3 つの場合は、可能性の高いものだけを試しました。' }[exhaustive]}`,
    kinds: '除外できたもの',
    kind: ({ dimension, candidates }) => `${dimensions[dimension]}: ${number(candidates)} 通り`,
    meaning:
      'キーが正しいかどうかは、この結果からは判断できません。このページが知らない誤りかもしれず、貼り付けたもののどこにもない値は試せないためです。',
    check: (keyId) =>
      `まず、このキーが${keyId === undefined ? 'リクエストのアクセスキー ID' : ` \`${keyId}\` `}と同じ組かを確認します。別の組のキーでは、何も見つかりません。`,
    acceptedTitle: 'サーバーは署名を受け入れましたが、このキーではその署名になりません',
    accepted:
      '署名に誤りはありません。別のキーで署名されたか、貼り付けたものが送信されたリクエストと異なります。署名付きヘッダーやボディの一部が抜けている場合もあります。',
    missing: '判断の手がかりになるもの',
  },
  pasted: (title) => ({
    title: '貼り付けた内容は、送信されたリクエストと異なります',
    what: `サーバーが署名を受け入れたので、署名は送信されたリクエストに合っています。貼り付けた内容からこのキーで同じ署名になるのは、次の場合だけです：${title}`,
  }),
  missing: {
    request: () => '送信したリクエストを貼り付けてください。内容を示すものが、まだレスポンスしかありません。',
    method: () => 'メソッドを貼り付けてください。署名の対象ですが、URL ではわかりません。',
    host: () => '送信先のホストを貼り付けてください。必ず署名の対象になります。',
    body: () => 'ボディを貼り付けるか、ファイルを選びます。ハッシュが署名の対象です。',
    reply: () => 'AWS のレスポンス全体を貼り付けてください。正規リクエストから、受信したものがわかります。',
    log: () => '署名処理のデバッグログを貼り付けてください。実際にハッシュされたものがわかります。',
    'session-token': () =>
      'セッショントークンを貼り付けてください。`ASIA` で始まるキーには付いていて、通常は署名の対象です。',
    secret: () =>
      'シークレットアクセスキーを入力します。署名キーだけでは、シークレットとキーの導出の誤りを試せません。',
    headers: ({ names }) => `ヘッダー ${list(names)} を値とともに貼り付けてください。署名の対象です。`,
  },
  unfinished: (tried) =>
    `このレポートをコピーした時点で、キーによる探索は終わっていません${tried === undefined ? '' : ` (ここまでに ${number(tried)} 個の署名を試行)`}。まだ何も除外できていません。`,
  broken: 'キーによる探索は途中で失敗しました。何も除外できていません。',
  stopped: (tried) => `${number(tried)} 個の署名を試したところで停止しました。一致するものはありませんでした。`,
  unreadable: {
    'no-claim':
      'まだ調べられるものがありません。署名付き URL、`Authorization` ヘッダーを含むリクエスト、AWS 側の文字列と署名がわかるレスポンスのいずれかが必要です。',
    'no-request':
      '署名はありますが、署名されたリクエストがありません。この `Authorization` ヘッダーと対になるメソッド、URL、ヘッダーか、AWS のレスポンス全体を貼り付けてください。',
    'not-whole':
      'リクエストが 64 kB より長く、ここでは全体を読んでいないため、調べられません。同じ種類のもっと短いリクエストを貼り付けてください。',
    misread:
      '署名は、ここで読み取った内容とは異なる文字列から作られています。貼り付けた文字列には行の間に余分なものがあるか、行が途中で折れているため、それが原因かもしれません。送信したとおりのリクエストを貼り付けてください。',
    'not-hex':
      '署名が 16 進数 64 桁ではないため、まだ調べられません。署名をすべてコピーしたか、各バイトを 2 桁で書いているかを確認してください。',
    'not-ecdsa':
      'SigV4a のこの署名は、どの鍵からも作れません。途中で切れているか、文字が変わっています。リクエストに署名したものからコピーし直します。',
    'needs-secret':
      'SigV4a には、1 日だけ有効な署名キーはありません。鍵はアクセスキー ID とシークレットから作られます。シークレットアクセスキーを入力してください。',
    'other-scheme':
      'リクエストが `AWS4-HMAC-SHA256` と `AWS4-ECDSA-P256-SHA256` 以外の方式で署名されています。調べられるのはこの 2 つだけです。',
  },
};
