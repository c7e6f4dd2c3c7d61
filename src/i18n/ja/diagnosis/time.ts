import type { FindingTexts } from '@/i18n/finding-text';
import { number, quoted as q, roughly, seconds } from '@/i18n/ja/words';

/** Calendars that dates are written in by mistake. */
const calendars = {
  buddhist: '仏暦',
  japanese: '和暦',
  minguo: '民国暦',
  persian: 'ペルシア暦',
  islamic: 'イスラム暦',
  hebrew: 'ユダヤ暦',
} as const;

export const time: FindingTexts<'time'> = {
  'time-auth-failure': {
    title: 'EC2 は理由を区別しません',
    what: () => 'EC2 は、時計のずれ、誤ったキー、誤った署名のいずれにも AuthFailure を返します。',
    fix: () => 'まず時計を、次にキーが有効か、シークレットが完全かを確認します。',
  },
  'time-calendar': {
    title: '年が別の暦で書かれています',
    what: ({ year, meant, calendar }) =>
      `日付の年は ${String(year).padStart(4, '0')} です。${calendars[calendar]}の年で、西暦では ${meant} 年にあたります。`,
    fix: () =>
      'ロケールを固定し、グレゴリオ暦で日付を書式化します。Apple の OS では `en_US_POSIX`、Java では `Locale.ROOT`、.NET では `InvariantCulture` を使います。',
  },
  'time-date-format': {
    title: '日時の形式が正しくありません',
    what: ({ found, form }) =>
      `${q(found)}: ${
        {
          extended: 'ハイフンとコロンを取り除きます。',
          fraction: '秒の小数部を取り除きます。',
          'no-z': 'UTC で書き、末尾を `Z` にします。',
          http: 'この形式は、Date ヘッダーに英語で書く場合にだけ使えます。',
          epoch: 'エポック秒は読み取られません。',
          other: 'AWS では読み取れません。',
        }[form]
      }`,
    fix: () => 'UTC で `YYYYMMDDTHHMMSSZ` の形にします。例: `20150830T123600Z`。',
  },
  'time-date-missing': {
    title: '署名日時がありません',
    what: () => 'AWS が読み取れる X-Amz-Date も Date もありません。',
    fix: () => '署名した日時を `X-Amz-Date` で送信します。',
  },
  'time-expired': {
    title: 'URL の有効期限が切れています',
    what: ({ end, ago, since, byClock }) =>
      end === undefined
        ? 'AWS は有効期限切れと返しています。'
        : since
          ? `有効期限は ${end} でした${ago === undefined ? '' : ` (${roughly(ago)}前)`}。AWS が応答した時点では有効だったため、拒否の理由ではありません。`
          : `有効期限は ${end} でした${ago === undefined ? '' : ` (${roughly(ago)}前)`}。${byClock ? 'このコンピューターの時計が正しければ確実です。' : ''}`,
    fix: ({ since, isExtensible }) => {
      if (since) return '次に試す前に署名し直します。';
      return isExtensible
        ? '使う直前に署名し直すか、X-Amz-Expires を長くして署名し直します。'
        : '使う直前に、新しいリンクを作成します。';
    },
  },
  'time-expires-over-service': {
    title: 'サービスで有効な時間を超えています',
    what: ({ expires, longest, service }) =>
      `X-Amz-Expires は ${number(expires)} 秒ですが、${q(service)} で有効なのは ${number(longest)} 秒 (${seconds(longest)}) までです。`,
    fix: ({ longest }) => `X-Amz-Expires を ${number(longest)} 秒以下にし、必要になるたびに署名し直します。`,
  },
  'time-expires-over-session': {
    title: 'URL より先にセッションが終わります',
    what: ({ expires, end }) =>
      end === undefined
        ? `X-Amz-Expires は ${seconds(expires)}で、一時的な認証情報の有効期間より長くなっています。`
        : `X-Amz-Expires は ${seconds(expires)}ですが、認証情報の有効期限は ${end} です。URL も同時に無効になります。`,
    fix: () => '有効期間の長い認証情報で署名するか、必要になったときに URL を作ります。',
  },
  'time-session-over': {
    title: '署名に使われたセッションが終わっている可能性があります',
    what: ({ age, expires, isSure }) =>
      `${roughly(age)}前に一時的な認証情報で署名されています。X-Amz-Expires は ${seconds(expires)}ですが、URL はセッションとともに無効になります。${
        isSure
          ? 'AWS のセッションは最長でも 36 時間です。'
          : 'セッションは通常 1 時間、最長でも 36 時間です。いつ終わるかは URL からはわかりません。'
      }`,
    fix: () =>
      '使う直前に、新しい認証情報で URL を作り直します。IAM ユーザーのキーで署名すれば、X-Amz-Expires の時間まで有効です。',
  },
  'time-expires-range': {
    title: 'X-Amz-Expires が範囲外です',
    what: (args) =>
      args.found === undefined
        ? `AWS がそう返しています。指定できるのは 1 から ${number(604_800)} 秒までです。`
        : args.number
          ? `${q(args.found)} 秒になっています。指定できるのは 1 から ${number(604_800)} までです。`
          : `${q(args.found)} は整数の秒数ではありません。`,
    fix: () => `${number(604_800)} (7 日) 以下にします。`,
  },
  'time-header-too-old': {
    title: 'ヘッダーの署名が古すぎます',
    what: ({ age, minutes, reported }) =>
      reported
        ? `AWS が受信した時点で、署名から ${roughly(age)}経っていました。このサービスで許容されるのは ${minutes} 分までです。`
        : `${roughly(age)}前に署名されています。このサービスで許容されるのは ${minutes} 分までなので、今このまま送信すると拒否されます。`,
    fix: () => '送信の直前に署名します。キュー、再試行、時間のかかるアップロードでは署名し直します。',
  },
  'time-in-the-future': {
    title: '署名日時が未来です',
    what: ({ signed, ahead }) =>
      signed === undefined || ahead === undefined
        ? 'AWS は署名がまだ有効でないと返しています。'
        : `署名日時は ${signed} で、時計より ${roughly(Math.max(ahead, 0))}進んでいます。`,
    fix: () => '署名するマシンの時計を合わせ、日時を UTC で書きます。',
  },
  'time-skew': {
    title: '署名日時が AWS の時計と離れています',
    what: (args) =>
      args.signed === undefined || args.server === undefined || args.seconds === undefined
        ? 'AWS は署名日時がサーバーの時刻と離れすぎていると返しています。'
        : `署名日時は ${args.signed}、AWS の時計は ${args.server} でした。差は ${roughly(Math.abs(args.seconds))}で、AWS のほうが${args.seconds > 0 ? '進んで' : '遅れて'}います。`,
    fix: () => '時計を合わせます (NTP)。時計が正しい場合は、署名から送信までの待ち時間が長すぎます。',
  },
  'time-two-dates': {
    title: 'Date と X-Amz-Date が一致しません',
    what: ({ date, amzDate }) => `Date は ${q(date)}、X-Amz-Date は ${q(amzDate)} です。AWS は X-Amz-Date を使います。`,
    fix: () => 'X-Amz-Date だけを送信し、それに署名します。',
  },
  'time-zone': {
    title: '現地時刻が UTC として書かれています',
    what: ({ seconds: apart, ahead }) =>
      `署名日時が AWS の時計より ${seconds(apart)}${ahead ? '進んで' : '遅れて'}います。UTC より${ahead ? '早い' : '遅い'}タイムゾーンの時差と一致します。`,
    fix: () => 'UTC に変換してから `Z` を付けます。',
  },
};
