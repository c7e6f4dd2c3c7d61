import type { key as en } from '@/i18n/en/learn/key';

export const key: typeof en = {
  name: '1 日、1 リージョン、1 サービスのキー',
  lead: 'シークレットがリクエストに直接署名することはありません。シークレットからキーを作り、そのキーから次のキーを作ることを 4 回繰り返します。下に行くほど、使える範囲が狭くなります。',
  ladder: '漏れたキー',
  secretName: 'シークレット',
  rungs: {
    secret: ['AWS から渡されたもの', '削除するまで、何にでも署名できる'],
    kDate: ['シークレット + 日付', 'この日の、すべてのリージョンとサービス'],
    kRegion: ['kDate + リージョン', 'この日の、このリージョンのすべてのサービス'],
    kService: ['kRegion + サービス', 'この日の、このリージョンのこのサービス'],
    kSigning: ['kService + 「aws4_request」', '同じ範囲。署名に使うキーで、シークレットの代わりに渡せる'],
  },
  finder: '拾った人が署名できるもの',
  columns: { date: '日付', region: 'リージョン', service: 'サービス', can: '署名' },
  yes: 'できる',
  no: 'できない',
  found: (rung, can, all) => `${rung} が漏れた場合、拾った人は ${all} 件中 ${can} 件のリクエストに署名できます。`,
  days: 'なぜ 7 日間なのか',
  daysLead:
    '日付はキーの一部で、AWS がキーを受け入れるのは最長 7 日間です。そのため `X-Amz-Expires` の上限は 604800 秒です。リンクは、セッションまたはキーが先に終われば、そこで使えなくなります。',
  sliders: {
    signed: '署名するとき',
    expires: 'X-Amz-Expires',
    session: 'セッションの終わり',
    key: 'キーの削除',
    moment: 'リンクを開くとき',
  },
  hasSession: '一時的な認証情報',
  hasKeyEnd: 'キーが削除される',
  after: (hours) => `署名の ${hours}後`,
  before: (hours) => `署名の ${hours}前`,
  atSigning: '署名したとき',
  timeline: '署名の前後 9 日間',
  ofBuild: (until) => `「作成」のリンク: ${until} まで。`,
  validUntil: (time) => `${time} (UTC) まで有効です。`,
  ends: {
    expires: '`X-Amz-Expires` によって終わります。',
    session: '`X-Amz-Expires` より先に、セッションと一緒に終わります。',
    key: '`X-Amz-Expires` より先に、キーと一緒に終わります。',
  },
  answer: 'その時点での練習用エンドポイントのレスポンス',
  sooner: '7 日間を指定したのに、リンクが 1 時間で使えなくなるのはなぜか',
  soonerLead:
    '一時的な認証情報で署名したからです。アクセスキー ID が `ASIA` で始まり、リンクに `X-Amz-Security-Token` が入っています。認証情報のほうが先に切れ、リンクもそこで使えなくなります。',
  sessions: [
    [
      'ロール (`assume-role`)',
      '指定しなければ 1 時間、最長 12 時間。別のロールのセッションから引き受けた場合は最長 1 時間',
    ],
    ['EC2 インスタンスのロール', '最長 6 時間。インスタンスの認証情報は更新されますが、リンクは更新されません'],
    ['IAM Identity Center (`aws sso login`)', '許可セットで変えなければ 1 時間、最長 12 時間'],
    ['`get-session-token`', '指定しなければ 12 時間、最長 36 時間'],
    ['S3 コンソールの署名付き URL', '最長 12 時間。サインインのセッションが終われば、そこまで'],
    ['`s3:signatureAge` を使ったバケットポリシー', 'そこに書かれた長さまで (どのキーでも同じ)'],
  ],
  longer:
    '7 日間使うには、IAM ユーザーのアクセスキーで署名します。開かれるたびに新しいリンクに署名する、自分の URL を用意するほうが安全です。',
};
