import type { DiagnosisSentences } from './en-diagnosis';
import { list, number, quoted as q, roughly, seconds } from './ja-words';

const changes: DiagnosisSentences['changes'] = {
  same: '違いはありません',
  added: '追加されています',
  missing: 'なくなっています',
  emptied: '値がなくなっています',
  filled: '値が入っています',
  case: '大文字と小文字だけが違います',
  whitespace: '空白だけが違います',
  'encoded-again': 'もう一度パーセントエンコードされています',
  decoded: '一度パーセントデコードされています',
  plus: '`+`、`%20`、`%2B` の違いだけです',
  encoding: 'パーセントエンコードの表記だけが違います',
  latin1: 'UTF-8 が Latin-1 として読まれています',
  order: '順序だけが違います',
  slashes: 'スラッシュだけが違います',
  'dot-segments': 'ドットセグメントが解決されています',
  appended: '末尾に追加されています',
  prepended: '先頭に追加されています',
  cut: '末尾が欠けています',
  'cut-front': '先頭が欠けています',
  value: '値が違います',
};

const findings: DiagnosisSentences['findings'] = {
  'outcome-accepted': {
    title: '署名は受け入れられました',
    what: ({ status }) => `レスポンスのステータスは ${status} で、署名は検証に通っています。`,
    fix: () => '署名に直すところはありません。',
  },
  'outcome-access-denied': {
    title: 'アクセス拒否 (署名の問題ではありません)',
    what: ({ signed }) =>
      signed
        ? 'S3 が「Access Denied」とだけ返すのは、署名を検証した後です。'
        : 'S3 は匿名リクエストにも「Access Denied」と返します。貼り付けた内容に署名はありません。',
    fix: ({ signed }) =>
      signed
        ? 'IAM ポリシー、バケットポリシー、ブロックパブリックアクセスを確認します。オブジェクトがない場合は `s3:ListBucket` も確認します。'
        : '署名しているのであれば、ポリシーで拒否されています。署名していなければ署名するか、公開するつもりのオブジェクトであれば公開します。',
  },
  'outcome-firewall': {
    title: 'ファイアウォールか CDN が応答しました',
    what: ({ server }) =>
      `この 403 は AWS のエラーではなくウェブページです${server === undefined ? '' : `。サーバー名は ${q(server)} です`}。署名は検証されていません。`,
    fix: () => 'AWS WAF、CDN、社内プロキシのルールを確認します。',
  },
  'outcome-forbidden': {
    title: '理由のない Forbidden',
    what: ({ lambda }) =>
      lambda
        ? '関数 URL は、呼び出し元に関数を呼び出す権限がない場合や、IAM 認証が必要で署名がない場合に、このように応答します。'
        : 'API Gateway は、API キーがない場合、AWS WAF が拒否した場合、カスタムドメインやプライベート API に該当するものがない場合に、このように応答します。',
    fix: ({ lambda }) =>
      lambda
        ? 'IAM または関数のポリシーで `lambda:InvokeFunctionUrl` と `lambda:InvokeFunction` を許可し、リクエストが署名されているかを確認します。'
        : '`x-api-key` と使用量プラン、AWS WAF のルール、カスタムドメインのマッピング、VPC エンドポイントのポリシーを確認します。',
  },
  'outcome-server-error': {
    title: 'サーバー側のエラーです',
    what: ({ status }) => `ステータス ${status} はサーバー側の障害で、署名の問題ではありません。`,
    fix: () => '間隔を置いて再送します。続く場合は、サービスの状態と統合のログを確認します。',
  },
  'outcome-kms-denied': {
    title: 'AWS KMS がキーの使用を拒否しました',
    what: ({ action }) =>
      `認証は通っています。呼び出し元には、オブジェクトの KMS キーを使う権限がありません${action === undefined ? '' : ` (${q(action)})`}。`,
    fix: () =>
      'キーポリシーと IAM の両方でキーの使用を許可します。読み取りには `kms:Decrypt`、書き込みには `kms:GenerateDataKey` が必要です。',
  },
  'outcome-no-such-bucket': {
    title: 'バケットが存在しません',
    what: ({ bucket }) =>
      `エンドポイントに${bucket === undefined ? 'その名前の' : ` ${q(bucket)} という`}バケットはありません。署名の問題ではありません。`,
    fix: () => 'バケット名とエンドポイント、バケット名をホストとパスのどちらに入れるかを確認します。',
  },
  'outcome-no-such-key': {
    title: 'オブジェクトが存在しません',
    what: ({ key }) =>
      `認証は通っています。${key === undefined ? 'このキー' : `${q(key)} `}のオブジェクトはありません。`,
    fix: () => 'キーを 1 文字ずつ比べます。大文字と小文字、先頭のスラッシュ、`+` とスペースに注意します。',
  },
  'outcome-not-authorized': {
    title: 'ポリシーで許可されていません',
    what: ({ action }) =>
      `認証は通っています。${action === undefined ? 'この操作' : `${q(action)} `}を許可するポリシーがないか、拒否するポリシーがあります。`,
    fix: () =>
      'IAM ポリシー、リソースポリシー、サービスコントロールポリシーを見直します。キーと署名に問題はありません。',
  },
  'outcome-account': {
    title: 'アカウントの問題です (署名ではありません)',
    what: ({ code }) =>
      `${q(code)} はアカウントに関するエラーです。サインアップしていない、停止されている、リージョンが有効でないなどの場合に返されます。`,
    fix: () => 'アカウントの状態と、サービスとリージョンが有効かどうかを確認します。',
  },
  'outcome-slow-down': {
    title: 'リクエストが多すぎます',
    what: () => 'サービスがスロットリングしています。署名の問題ではありません。',
    fix: () => '間隔を延ばしながら再試行し、リクエストを分散させます。',
  },
  'redirect-location-constraint': {
    title: 'バケットのリージョンがエンドポイントと合いません',
    what: ({ region }) =>
      `このエンドポイントでは${region === undefined ? 'このリージョン' : ` ${q(region)} `}のバケットを扱えません。`,
    fix: () => 'バケットのリージョンのエンドポイントに、そのリージョンで署名して送信します。',
  },
  'redirect-reported': {
    title: 'サーバーが別のエンドポイントを示しています',
    what: ({ endpoint, region }) =>
      `リクエストの送信先は${region === undefined ? '' : ` ${q(region)} の`}${endpoint === undefined ? '別のエンドポイント' : ` ${q(endpoint)} `}です。リダイレクトに従うと、署名したものと違う Host が送信されます。`,
    fix: ({ endpoint }) =>
      endpoint === undefined
        ? 'リージョンのエンドポイントに対して署名し、最初からそこに送信します。'
        : `${q(endpoint)} に対して署名し、最初からそこに送信します。`,
  },
  'scope-date': {
    title: 'スコープの日付が署名日と違います',
    what: ({ found, expected }) => `認証情報スコープは ${q(found)}、署名日時は ${q(expected)} です。`,
    fix: () => '両方を同じ時刻から UTC で作り、その日付でキーを導出します。',
  },
  'scope-parts': {
    title: '認証情報が 5 つの部分になっていません',
    what: ({ found, parts }) => `${q(found)} をスラッシュで区切ると ${parts} つになります。`,
    fix: () => '`ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request` の形にします。',
  },
  'scope-region-host': {
    title: 'ホストは別のリージョンのものです',
    what: ({ found, expected, host, passed }) =>
      passed
        ? `${q(host)} のリージョンは名前からすると ${q(expected)} ですが、スコープは ${q(found)} です。AWS のレスポンスからリージョンの確認は通っているため、拒否の理由ではありません。`
        : `${q(host)} のリージョンは ${q(expected)} ですが、スコープは ${q(found)} です。`,
    fix: ({ expected, passed }) =>
      passed
        ? `リクエストがこのホストに送信されたかを確認します。正しい送信先であれば、${q(expected)} で署名します。`
        : `${q(expected)} で署名するか、署名したリージョンのホストに送信します。`,
  },

  'scope-region-refused': {
    title: 'リージョンが受け付けられませんでした',
    what: ({ found, expected }) =>
      `このエンドポイントは ${q(found)} の署名を受け付けません${expected === undefined ? '' : `。リージョンは ${q(expected)} です`}。`,
    fix: ({ expected }) =>
      expected === undefined
        ? 'エンドポイントのリージョンで署名します。グローバルサービスでは `us-east-1` です。オプトインが必要なリージョンは有効にします。'
        : `${q(expected)} で署名します。`,
  },
  'scope-region-shape': {
    title: 'リージョン名ではありません',
    what: ({ found }) => `スコープのリージョンが ${q(found)} になっています。AWS にこの名前のリージョンはありません。`,
    fix: ({ expected }) =>
      expected === undefined ? 'リージョンコードを指定します。例: `eu-central-1`。' : `${q(expected)} と書きます。`,
  },
  'scope-region-reported': {
    title: 'AWS が求めるリージョンと違います',
    what: ({ found, expected }) => `${q(found)} で署名されていますが、S3 は ${q(expected)} を求めています。`,
    fix: ({ expected }) => `リージョンを ${q(expected)} にし、そのリージョンのホストを使います。`,
  },
  'scope-service-host': {
    title: 'ホストは別のサービスのものです',
    what: ({ found, expected, host, passed }) =>
      passed
        ? `${q(host)} は名前からすると ${q(expected)} のホストですが、スコープは ${q(found)} です。AWS のレスポンスからサービスの確認は通っているため、拒否の理由ではありません。`
        : `${q(host)} では ${q(expected)} として検証されますが、スコープは ${q(found)} です。`,
    fix: ({ expected, passed }) =>
      passed
        ? `リクエストがこのホストに送信されたかを確認します。正しい送信先であれば、サービスを ${q(expected)} にして署名します。`
        : `サービスを ${q(expected)} にして署名します。`,
  },

  'scope-service-name': {
    title: '署名に使うサービス名ではありません',
    what: ({ found, expected }) =>
      `${q(found)} はエンドポイントまたは製品の名前です。署名に使う名前は ${q(expected)} です。`,
    fix: ({ expected }) => `サービスを ${q(expected)} にして署名します。`,
  },
  'scope-service-reported': {
    title: 'AWS が求めるサービスと違います',
    what: ({ found, expected }) => `${q(found)} で署名されていますが、エンドポイントは ${q(expected)} のものです。`,
    fix: ({ expected }) => `サービスを ${q(expected)} にして署名します。`,
  },
  'scope-terminator': {
    title: 'スコープの末尾が aws4_request ではありません',
    what: ({ found }) => `認証情報の末尾が ${q(found)} になっています。`,
    fix: () => 'スコープとキーの導出を `aws4_request` で終えます。',
  },
  'scheme-checked-as-v2': {
    title: 'サーバーは署名バージョン 2 として検証しました',
    what: ({ signedAs }) =>
      `署名文字列がバージョン 2 の形です${signedAs === undefined ? '' : `。リクエストは ${signedAs} で署名されています`}。`,
    fix: () => 'クエリから `AWSAccessKeyId`、`Signature`、`Expires` を除き、SigV4 で署名します。',
  },
  'scheme-cloudfront': {
    title: 'CloudFront の署名付き URL',
    what: () => 'CloudFront のキーペアでポリシーに署名したものです。シークレットアクセスキーは使いません。',
    fix: () =>
      'キーペア ID、ポリシーの URL と時刻、パブリックキーがディストリビューションのキーグループにあるかを確認します。',
  },
  'scheme-google': {
    title: 'Google Cloud Storage の署名付き URL',
    what: ({ version }) => `AWS ではなく Google 独自の方式 (${version}) です。`,
    fix: () =>
      'HMAC キーがあれば、Google は `AWS4-HMAC-SHA256` も受け付けます。その方式で署名すると、ここで確認できます。',
  },
  'scheme-other-cloud': {
    title: '別のクラウドの署名',
    what: ({ owner }) => `AWS ではなく ${owner} の方式です。`,
    fix: ({ owner }) => `${owner} のドキュメントを確認します。`,
  },
  'scheme-v2': {
    title: '署名バージョン 2',
    what: (args) =>
      args.in === 'query'
        ? 'URL が古いバージョン 2 で署名されています。ほとんどのリージョンで拒否されます。'
        : 'ヘッダーが古いバージョン 2 で署名されています。ほとんどのリージョンで拒否されます。',
    fix: () => 'クライアントで署名バージョン 4 を指定します (多くの SDK では `s3v4`)。',
  },
  'scheme-v4-required': {
    title: 'サーバーはバージョン 4 だけを受け付けます',
    what: () => '`AWS4-HMAC-SHA256` 以外の方式で署名されています。',
    fix: () => 'クライアントで署名バージョン 4 を指定します (多くの SDK では `s3v4`)。',
  },
  'scheme-v4a-needed': {
    title: 'このエンドポイントは SigV4a だけを受け付けます',
    what: ({ host }) => `${q(host)} は複数のリージョンに振り分けるため、1 つのリージョンの署名は受け付けません。`,
    fix: () =>
      '`AWS4-ECDSA-P256-SHA256` と `X-Amz-Region-Set` で署名します。SDK では CRT または SigV4a のパッケージが必要です。',
  },
  'scheme-v4a': {
    title: 'SigV4a の署名',
    what: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? `リージョン ${q(regionSet)} に対する署名です。署名は毎回変わるため、比較ではなく検証で確かめます。`
        : shown
          ? '複数リージョン用の署名ですが、`X-Amz-Region-Set` にリージョンがありません。'
          : '複数リージョン用の署名です。対象のリージョンは `X-Amz-Region-Set` にあります。',
    fix: ({ regionSet, shown }) =>
      regionSet !== undefined
        ? '応答したリージョンが対象に含まれるかを確認します。'
        : shown
          ? '`X-Amz-Region-Set` を送信し、署名の対象にします。'
          : 'リクエスト全体を貼り付けると、対象のリージョンがわかります。',
  },

  'authorization-algorithm': {
    title: '不明なアルゴリズム',
    what: ({ found }) => `${q(found)} は AWS のアルゴリズムではありません。`,
    fix: () => '`AWS4-HMAC-SHA256` と書きます。',
  },
  'authorization-commas': {
    title: 'Authorization にカンマがありません',
    what: ({ before }) => `${q(before)} の前にカンマがありません。`,
    fix: () => '`Credential`、`SignedHeaders`、`Signature` をカンマとスペースで区切ります。',
  },
  'authorization-host-not-signed': {
    title: 'Host が署名されていません',
    what: ({ found }) => `署名付きヘッダーは ${q(found)} です。AWS では \`host\` が必須です。`,
    fix: () => '署名付きヘッダーと正規リクエストに `host` を加えます。',
  },
  'authorization-incomplete': {
    title: 'Authorization が不完全です',
    what: ({ names }) => `足りないもの: ${list(names)}。`,
    fix: () => 'ヘッダー全体を送信します。アクセスキー ID に改行があると、そこで切れます。',
  },
  'authorization-line-break': {
    title: 'Authorization の中に改行があります',
    what: ({ after }) => `${q(after)} の後で改行されています。`,
    fix: () => 'アクセスキー ID とシークレットの読み込み元から改行を取り除きます。',
  },
  'authorization-not-key-value': {
    title: '空白で Authorization が分断されています',
    what: ({ found, scope }) =>
      scope
        ? `AWS は ${q(found)} を独立した部分として読みました。アクセスキー ID の前後に空白があります。`
        : `AWS は ${q(found)} を独立した部分として読みました。等号がありません。`,
    fix: () =>
      '保存元でアクセスキー ID の前後の空白を取り除きます。API Gateway に存在しないパスでも、このエラーになります。',
  },
  'authorization-not-signed': {
    title: 'リクエストが署名されていません',
    what: () => 'Authorization ヘッダーも署名のパラメータもなく、匿名のリクエストです。',
    fix: () => '署名します。プロキシやリダイレクトでヘッダーが失われていないかも確認します。',
  },
  'authorization-quoted': {
    title: 'Authorization に引用符があります',
    what: ({ found }) => `ヘッダーに ${q(found)} が含まれています。`,
    fix: () => 'ヘッダーの値から引用符をすべて取り除きます。',
  },
  'authorization-signature-shape': {
    title: '署名の形式が正しくありません',
    what: ({ problem, length, rest }) =>
      ({
        'upper-case': '16 進数が大文字です。AWS は小文字で比較します。',
        short: `${length} 桁しかありません。署名は 64 桁で、末尾が欠けています。`,
        long: `${length} 桁あります。署名は 64 桁です。`,
        trailing: `64 桁の後に ${q(rest)} が続いています。`,
        'not-hexadecimal': '16 進数ではありません。Base64 は別の方式の署名です。',
      })[problem],
    fix: ({ problem }) =>
      problem === 'short' || problem === 'trailing'
        ? 'リンク全体を、余分な文字を含めずにコピーします。'
        : 'HMAC を小文字の 16 進数 64 桁で書きます。',
  },
  'authorization-signed-headers-names': {
    title: 'SignedHeaders の形式が正しくありません',
    what: ({ found, twice }) =>
      twice === undefined ? `${q(found)} に空の名前があります。` : `${q(twice)} が 2 回あります。`,
    fix: () => '署名付きヘッダーの名前を 1 回ずつ、セミコロン 1 つで区切って書きます。',
  },
  'authorization-signed-headers-order': {
    title: 'SignedHeaders が小文字の昇順ではありません',
    what: ({ found, expected }) => `${q(found)} ではなく ${q(expected)} にします。`,
    fix: () => 'ヘッダーと正規リクエストの両方で、名前を小文字にして並べ替えます。',
  },
  'authorization-twice': {
    title: '署名のヘッダーが重複しています',
    what: ({ names }) => `複数あるもの: ${list(names)}。`,
    fix: () => '署名する層を 1 つにします。署名するクライアントの後に署名プロキシがあると重複します。',
  },
  'authorization-two-mechanisms': {
    title: '認証方法が 2 つあります',
    what: ({ scheme }) =>
      scheme === undefined
        ? 'クエリの署名と Authorization ヘッダーの両方があります。'
        : `署名付き URL に Authorization ヘッダー (${q(scheme)}) が付いています。`,
    fix: () =>
      '署名付き URL は Authorization なしで送信します。リダイレクト先にもこのヘッダーを送るクライアントがあります。',
  },
  'url-encoded-twice': {
    title: 'URL が二重にエンコードされています',
    what: ({ found }) => `${q(found)} があります。署名後にもう一度パーセントエンコードされています。`,
    fix: () => '署名付き URL はエンコード済みです。そのまま渡します。',
  },
  'url-html-escaped': {
    title: 'URL に HTML エスケープが残っています',
    what: ({ undone }) =>
      undone
        ? '貼り付けた URL ではパラメータが `&amp;` で区切られています。ここでは `&` として読みましたが、そのまま使うと名前が `amp;` で始まります。'
        : 'パラメータが `&amp;` で区切られ、名前が `amp;` で始まっています。',
    fix: () => '`&amp;` を `&` に置き換えるか、ソースではなくリンク自体をコピーします。',
  },
  'url-json-escaped': {
    title: 'URL に JSON エスケープが残っています',
    what: ({ found }) =>
      found === undefined
        ? '貼り付けた URL に JSON エスケープがあります。ここでは元に戻して読みましたが、そのまま使うと別の URL になります。'
        : `JSON から ${q(found)} のままコピーされています。`,
    fix: () => 'JSON を解析して文字列を使うか、`\\u0026` を `&` に置き換えます。',
  },
  'url-redacted': {
    title: '伏せられた部分があります',
    what: ({ names }) => `伏せられているもの: ${list(names)}。これらに関わることは判断できません。`,
    fix: () => '全文を貼り付けます。このページの外には送信されません。',
  },
  'url-trailing': {
    title: 'URL の末尾に余分な記号があります',
    what: ({ found }) => `URL が ${q(found)} で終わっています。前後の文章のものです。`,
    fix: () => '末尾の記号を取り除きます。',
  },
  'url-white-space': {
    title: 'URL に空白があります',
    what: ({ what, after }) =>
      ({
        wrapped:
          '貼り付けた URL が途中で改行されています。ここでは 1 行として読みましたが、そのまま使うと最初の改行で終わります。',
        'line-break': `${q(after)} の後に改行があります。`,
        space: `${q(after)} の後にスペースがあります。`,
      })[what],
    fix: ({ what }) =>
      what === 'space' ? '取り除きます。名前の一部であれば `%20` と書きます。' : '間に何も入れずに行をつなげます。',
  },

  'time-auth-failure': {
    title: 'EC2 は理由を区別しません',
    what: () => 'EC2 は、時計のずれ、誤ったキー、誤った署名のいずれにも AuthFailure を返します。',
    fix: () => 'まず時計を、次にキーが有効か、シークレットが完全かを確認します。',
  },
  'time-calendar': {
    title: '年が別の暦で書かれています',
    what: ({ year, meant }) => `日付の年は ${year} です。仏暦で、西暦では ${meant} 年にあたります。`,
    fix: () => 'ロケールを固定し、グレゴリオ暦で日付を書式化します。',
  },
  'time-date-format': {
    title: '日時の形式が正しくありません',
    what: ({ found, form }) =>
      `${q(found)}: ${
        {
          extended: 'ハイフンとコロンを取り除きます。',
          fraction: '秒の小数部を取り除きます。',
          'no-z': 'UTC で書き、末尾を `Z` にします。',
          http: 'この形式は Date にだけ、英語で書けます。',
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
    what: ({ end, ago, since }) =>
      end === undefined
        ? 'AWS は有効期限切れと返しています。'
        : since
          ? `有効期限は ${end} でした${ago === undefined ? '' : ` (${roughly(ago)}前)`}。AWS が応答した時点では有効だったため、拒否の理由ではありません。`
          : `有効期限は ${end} でした${ago === undefined ? '' : ` (${roughly(ago)}前)`}。`,
    fix: ({ since }) =>
      since ? '次に試す前に署名し直します。' : '使う直前に署名し直すか、X-Amz-Expires を長くして署名し直します。',
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
    title: '署名したヘッダーが古すぎます',
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
    what: ({ hours }) =>
      `署名日時がサーバーより ${Math.abs(hours)} 時間${hours > 0 ? '遅れて' : '進んで'}います。時差と同じ幅です。`,
    fix: () => 'UTC に変換してから `Z` を付けます。',
  },
  'token-differs': {
    title: 'セッショントークンが貼り付けたものと違います',
    what: ({ keyId }) =>
      `リクエストのトークンは、貼り付けた${keyId === undefined ? '' : ` ${q(keyId)} の`}認証情報のものと違います。`,
    fix: () => 'キー ID、シークレット、トークンは同じ組の認証情報から使います。',
  },
  'token-encoding': {
    title: 'セッショントークンのエンコードが正しくありません',
    what: ({ problem }) =>
      ({
        'encoded-twice': '二重にパーセントエンコードされています。',
        plus: 'そのままの `+` があり、スペースとして読まれます。',
        space: '`+` があった場所がスペースになっています。',
        'encoded-in-header': 'パーセントエンコードされています。ヘッダーではデコードされません。',
      })[problem],
    fix: () =>
      'クエリでは 1 回だけエンコードします。`+` は `%2B`、`/` は `%2F`、`=` は `%3D` です。ヘッダーではそのまま送信します。',
  },
  'token-expired': {
    title: 'セッションの有効期限が切れています',
    what: ({ expires }) =>
      expires === undefined
        ? '一時的な認証情報の有効期限が切れています。'
        : '一時的な認証情報の有効期限が切れ、X-Amz-Expires にかかわらず署名付き URL も無効になりました。',
    fix: () => '新しい一時的な認証情報を取得し、署名し直します。',
  },
  'token-invalid': {
    title: '認証情報が AWS に認識されません',
    what: ({ keyId, token }) =>
      `このエラーは、アクセスキー ID${keyId === undefined || keyId === '' ? '' : ` ${q(keyId)}`} とセッショントークンのどちらに問題があっても返されます。${token ? 'リクエストにはトークンがあります。' : '貼り付けた内容にトークンはありません。'}`,
    fix: ({ token }) =>
      token
        ? 'キー ID、シークレット、トークンが同じ組で、削除されておらず、このパーティションのものかを確認します。'
        : '一時的な認証情報 (ASIA) ではセッショントークンを含めて署名します。それ以外では、キーが存在し有効かを確認します。',
  },

  'token-missing': {
    title: 'セッショントークンがありません',
    what: ({ keyId }) => `${q(keyId)} は一時的なキーで、トークンがないと AWS に認識されません。`,
    fix: () => 'セッショントークン (`X-Amz-Security-Token`) を含めて署名します。後から加えることはできません。',
  },
  'token-signed-for-iot': {
    title: 'AWS IoT ではトークンに署名しません',
    what: () => 'トークンが署名の対象になっています。',
    fix: () => 'トークンなしで署名し、署名の後に `X-Amz-Security-Token` を加えます。',
  },
  'token-twice': {
    title: 'セッショントークンが複数あります',
    what: (args) => `クエリ: ${args.inQuery} 個。ヘッダー: ${args.inHeaders} 個。`,
    fix: () => '1 つだけ送信します。署名付き URL ではクエリに、それ以外ではヘッダーに入れます。',
  },
  'token-unsigned': {
    title: 'セッショントークンが署名されていません',
    what: (args) =>
      args.in === 'query'
        ? '署名付き URL とは別にヘッダーで送信され、署名付きヘッダーに含まれていません。'
        : '`x-amz-security-token` が署名付きヘッダーに含まれていません。',
    fix: () => 'トークンを署名処理に渡し、ほかの x-amz-* ヘッダーと同じように署名します。',
  },
  'token-with-long-term-key': {
    title: '長期的なキーにセッショントークンが付いています',
    what: ({ keyId }) => `${q(keyId)} は長期的なキーで、トークンはありません。このトークンは別のキーのものです。`,
    fix: () => '残っている `AWS_SESSION_TOKEN` などのトークンを除くか、トークンの元のキーを使います。',
  },
  'key-differs': {
    title: '別のキーが使われています',
    what: ({ pasted, sent }) =>
      `リクエストは ${q(sent)} で署名されていますが、貼り付けた認証情報は ${q(pasted)} です。`,
    fix: () => '環境変数、プロファイル、マシンのロールなど、別のキーの読み込み元を探します。',
  },
  'key-prefix': {
    title: 'アクセスキー ID ではありません',
    what: ({ keyId, prefix }) => `${q(keyId)} は ${q(prefix)} で始まり、ユーザーやロールなどを示す ID です。`,
    fix: () => 'アクセスキー ID を使います。`AKIA`、一時的なものは `ASIA` で始まります。',
  },
  'key-unknown': {
    title: 'アクセスキー ID が AWS に認識されません',
    what: ({ keyId, temporary }) =>
      `${keyId === undefined || keyId === '' ? 'このキー' : `${q(keyId)} `}は AWS に登録されていません。${temporary ? 'S3 は、トークンのない一時的なキーにも同じエラーを返します。' : ''}`,
    fix: ({ temporary }) =>
      temporary
        ? 'セッショントークンも送信します。送信している場合は、キーのパーティション (中国、GovCloud) を確認します。'
        : 'キーが有効か、エンドポイントとキーが同じプロバイダーとパーティションのものかを確認します。',
  },
  'key-white-space': {
    title: '認証情報に空白があります',
    what: ({ what }) =>
      what === 'secret'
        ? 'シークレットアクセスキーの中または前後に空白があります。'
        : 'アクセスキー ID の中または前後に空白があります。',
    fix: () => '保存元で取り除きます。ファイルやシークレットストアでは末尾に改行が付くことがあります。',
  },
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
      `${q(host)} はトンネルまたはプロキシの手前です。${q(service)} は自身の名前しか認識しません。`,
    fix: () => 'エンドポイント自身のホストとポートに対して署名し、トンネル経由で接続します。',
  },
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
    title: 'CORS プリフライトが拒否されました',
    what: () => 'ブラウザはリクエストの前に、署名のないプリフライトを送信します。署名の問題ではありません。',
    fix: () => 'バケットまたは API の CORS 設定で、オリジン、メソッド、すべてのヘッダーを許可します。',
  },
  'method-presigned-for-another': {
    title: '別のメソッド用に署名されています',
    what: ({ method, made, sure }) =>
      `リンクは ${q(made)} 用に作られ、${q(method)} で送信された${sure ? 'と考えられます' : '可能性があります'}。メソッドも署名の対象です。`,
    fix: ({ method, made }) => `${q(made)} で送信するか、${q(method)} 用に署名します。`,
  },
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
    title: '署名ではパスをもう一度エンコードします',
    what: ({ found, canonical }) =>
      `${q(found)} があるため、正規 URI は送信するパスではなく ${q(canonical)} になります。これを行わない署名処理があります。`,
    fix: () => 'S3 以外のサービスで、パスがもう一度エンコードされるかを確認します。',
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
    title: 'S3 キーにそのままのプラスがあります',
    what: () => 'S3 は、パスにそのまま書いた `+` をスペースとして読みます。',
    fix: () => 'プラスは `%2B`、スペースは `%20` と書きます。',
  },
  'path-prefix-in-transit': {
    title: 'パスのプレフィックスが途中で変わりました',
    what: ({ prefix, added, received }) =>
      `${q(prefix)} が先頭${added ? 'に追加され' : 'から除かれ'}、AWS は ${q(received)} を受信しました。`,
    fix: () => 'AWS に届くパスに対して署名するか、プロキシやカスタムドメインでパスを変えないようにします。',
  },
  'path-unencoded': {
    title: 'パスにエンコードされていない文字があります',
    what: ({ character }) =>
      `パスに ${q(character)} がそのまま書かれています。エンコードの仕方はクライアントによって異なります。`,
    fix: () => '署名前に、英数字と `-._~/` 以外をすべてパーセントエンコードします。',
  },
  'query-added-in-transit': {
    title: 'パラメータが途中で追加されました',
    what: ({ names }) => `AWS が受信したが、リクエストにはないパラメータ: ${list(names)}。`,
    fix: () => '署名後に何も追加しないようにするか、含めて署名します。',
  },
  'query-after-signature': {
    title: '署名の後にパラメータがあります',
    what: ({ names }) => `X-Amz-Signature の後に ${list(names)} があります。通常、署名は最後に付きます。`,
    fix: () => '取り除くか、署名する前に加えます。',
  },
  'query-body-as-query': {
    title: 'ボディがパラメータとして読まれました',
    what: ({ found }) => `AWS のクエリに、ボディの ${q(found)} が含まれています。`,
    fix: () =>
      '正しい Content-Type を送信します。`application/x-www-form-urlencoded` ではボディがパラメータになります。',
  },
  'query-changed-in-transit': {
    title: 'パラメータが途中で変わりました',
    what: ({ name, sent, received, change }) =>
      `${q(name)} は、送信時が ${q(sent)}、受信時が ${q(received)} です。${changes[change]}。`,
    fix: () => 'クエリを解析して書き直すクライアントやプロキシを探します。',
  },
  'query-hashed-otherwise': {
    title: '署名時のパラメータが違います',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)} は ${q(hashed ?? '')} としてハッシュされましたが、規則では ${q(sent ?? '')} です。${changes[change]}。`,
    fix: () =>
      '名前と値をデコードしてから厳密に (RFC 3986) エンコードします。スペースは `%20`、スラッシュは `%2F` です。',
  },
  'query-hashed-unsorted': {
    title: '署名時にクエリが並べ替えられていません',
    what: ({ expected, repeats }) =>
      repeats
        ? `繰り返されたパラメータは値の順にも並べます。規則では ${q(expected)} です。`
        : `規則では ${q(expected)} です。`,
    fix: () => 'エンコードした後に、エンコード済みの名前、次にエンコード済みの値の順に並べます。',
  },
  'query-lost-at-ampersand': {
    title: 'シェルが URL を途中で切っています',
    what: ({ name }) =>
      name === undefined
        ? 'URL が引用符で囲まれていません。シェルは `&` を演算子として扱うため、コマンドは最初の位置で終わります。'
        : `${q(name)} より後がありません。シェルが \`&\` を演算子として扱いました。`,
    fix: () => 'URL を一重引用符 (cmd では二重引用符) で囲みます。',
  },

  'query-missing-in-transit': {
    title: 'パラメータが途中で失われました',
    what: ({ names }) => `リクエストにあり、AWS に届いていないパラメータ: ${list(names)}。`,
    fix: () => 'CDN やプロキシでクエリ全体を転送し、シェルでは URL を引用符で囲みます。',
  },
  'query-parameter-case': {
    title: '署名のパラメータの大文字と小文字が違います',
    what: ({ names, expected }) => `${list(names)} は ${list(expected)} と書きます。`,
    fix: () => '署名処理が書いた名前をそのまま使います。',
  },
  'query-percent-broken': {
    title: 'パーセントエンコードが壊れています',
    what: ({ found }) => `${q(found)} の後に 2 桁の 16 進数がありません。`,
    fix: () => 'URL はデータとして渡します。printf や String.format は `%2F` を書式として扱います。',
  },
  'query-plus': {
    title: 'クエリにそのままのプラスがあります',
    what: ({ names }) =>
      `AWS はスペースとして読みますが、プラスとして扱う署名処理もあります。該当するもの: ${list(names)}。`,
    fix: () => 'スペースは `%20`、プラスは `%2B` と書きます。',
  },
  'query-repeated': {
    title: 'パラメータが繰り返されています',
    what: ({ names }) => `すべて値の順にハッシュされますが、1 つしか残さない署名処理もあります: ${list(names)}。`,
    fix: () => 'すべてが署名の対象になっているかを確認します。',
  },
  'query-required-missing': {
    title: '署名のパラメータが足りません',
    what: ({ names }) =>
      names.length === 0
        ? 'AWS は、署名のパラメータが URL に足りないと返しています。'
        : `URL に ${list(names)} がありません。`,
    fix: () => '作成された署名付き URL 全体を使います。',
  },
  'query-tracking': {
    title: '追跡パラメータが追加されています',
    what: ({ names }) =>
      `${list(names)} は、メール配信やメッセージングのサービスが付けるものです。AWS では署名の対象になります。`,
    fix: () => '取り除き、署名付き URL ではリンクの追跡を無効にします。',
  },
  'query-valueless': {
    title: '値のないパラメータがあります',
    what: ({ names }) => `等号を付けてハッシュされますが、付けない署名処理もあります: ${list(names)}。`,
    fix: () => '末尾に `=` を付けて署名し、送信します。',
  },
  'headers-accept-encoding': {
    title: 'Accept-Encoding が署名されています',
    what: ({ received }) =>
      received === undefined
        ? 'プロキシやフロントエンド、特に Google のものは、このヘッダーを書き換えます。'
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
    what: ({ type }) => `値は ${q(type)} です。クライアントは送信時に新しい境界を作ります。`,
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
  'headers-hashed-otherwise': {
    title: '別のヘッダー値で署名されています',
    what: ({ name, sent, hashed, change }) =>
      `${q(name)} は ${q(hashed ?? '')} としてハッシュされましたが、規則では ${q(sent ?? '')} です。${changes[change]}。`,
    fix: () => '値の前後の空白を除き、連続した空白を 1 つにまとめ、重複はカンマでつなぎ、送信する値に署名します。',
  },
  'headers-hop-by-hop': {
    title: '1 つの接続だけのヘッダーが署名されています',
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
    what: ({ names }) => `AWS が返すヘッダーで、リクエストでは空にされます: ${list(names)}。`,
    fix: () => 'レスポンスのヘッダーをリクエストに使い回さないようにします。',
  },
  'headers-presigned-needs': {
    title: 'リンクだけでは足りません',
    what: ({ names }) => `URL は Host 以外も署名しています。${list(names)} を署名した値で送信する必要があります。`,
    fix: () => 'これらのヘッダーを送信するか、含めずに署名します。',
  },
  'headers-rewritten-by-proxies': {
    title: 'プロキシが書き換えるヘッダーが署名されています',
    what: ({ names }) => `SDK が署名から外しているもの: ${list(names)}。`,
    fix: ({ names }) => `${list(names)} には署名しません。`,
  },
  'headers-signed-absent': {
    title: '署名付きヘッダーが送信されていません',
    what: ({ name }) => `${q(name)} は署名付きヘッダーですが、リクエストにありません。AWS は空としてハッシュします。`,
    fix: ({ name }) => `${q(name)} を署名した値で送信するか、署名の対象から外します。`,
  },
  'headers-white-space': {
    title: 'ヘッダーに連続した空白があります',
    what: ({ names }) => `AWS は 1 つのスペースにまとめますが、まとめない署名処理もあります: ${list(names)}。`,
    fix: () => 'スペースは 1 つにし、タブは使いません。',
  },
  'payload-behind-oac': {
    title: 'CloudFront の署名にボディのハッシュがありません',
    what: ({ method }) =>
      `オリジンアクセスコントロールで Lambda 関数 URL に ${method} を送るには、\`x-amz-content-sha256\` が必要です。`,
    fix: () => 'ボディの SHA-256 を `x-amz-content-sha256` で送信します。',
  },
  'payload-decoded-length': {
    title: 'x-amz-decoded-content-length がありません',
    what: ({ found }) =>
      `ボディはチャンクで送信されていますが (${q(found)})、チャンクを除いた長さのヘッダーがありません。`,
    fix: () => 'ボディ自体のバイト数を `x-amz-decoded-content-length` で送信し、署名の対象にします。',
  },
  'payload-get-with-body': {
    title: '送信されないボディがあります',
    what: ({ method }) => `クライアントは、ハッシュした後に ${method} のボディを省きます。`,
    fix: () => 'ボディを送信せず、空のボディのハッシュに署名します。',
  },
  'payload-hash-of-other-body': {
    title: 'ペイロードハッシュが別のボディのものです',
    what: (args) =>
      args.empty
        ? '`x-amz-content-sha256` は空のボディのハッシュですが、貼り付けたボディは空ではありません。'
        : `\`x-amz-content-sha256\` は ${q(args.stated)} ですが、貼り付けたボディでは ${q(args.actual)} です。`,
    fix: () => 'すべての変換の後で、送信するバイト列そのものをハッシュします。',
  },
  'payload-hash-reported': {
    title: 'AWS が受信したボディは別のものです',
    what: ({ client, server, empty, digest }) =>
      digest
        ? 'Content-MD5 またはチェックサムのヘッダーが、届いたボディと一致しません。'
        : empty
          ? '空のボディのハッシュで署名されていますが、ボディが届きました。'
          : client === undefined || server === undefined
            ? '届いたボディのハッシュが、署名されたハッシュと違います。'
            : `署名は ${q(client)}、受信は ${q(server)} です。`,
    fix: () => '圧縮、改行、文字コードの変換の後で、送信するバイト列そのものをハッシュします。',
  },
  'payload-hashed-otherwise': {
    title: '別のペイロードで署名されています',
    what: (args) =>
      args.empty
        ? `空のボディがハッシュされていますが、規則では ${q(args.sent)} です。`
        : `${q(args.hashed)} で署名されていますが、規則では ${q(args.sent)} です。`,
    fix: () => '署名処理にボディを渡します。S3 の署名付き URL では `UNSIGNED-PAYLOAD` です。',
  },
  'payload-header-required': {
    title: 'x-amz-content-sha256 がありません',
    what: ({ service }) =>
      `${service === '' ? 'このサービス' : `${q(service)} `}では、ペイロードハッシュのヘッダーが必要です。`,
    fix: () => '`x-amz-content-sha256` を送信し、署名の対象にします。',
  },
  'payload-in-transit': {
    title: 'ボディが途中で変わりました',
    what: (args) =>
      args.empty
        ? 'AWS が受信したボディは空でした。'
        : `AWS のハッシュは ${q(args.received)}、貼り付けたボディのハッシュは ${q(args.sent)} です。`,
    fix: () => 'ボディを省いたり、圧縮、変換したりするクライアント、プロキシ、ゲートウェイを探します。',
  },
  'payload-unsigned-refused': {
    title: 'ここでは UNSIGNED-PAYLOAD を使えません',
    what: ({ service }) => `${q(service)} では、ボディのハッシュが必要です。`,
    fix: () => 'ボディの SHA-256 に署名します。',
  },
  'checksum-algorithm-in-url': {
    title: 'URL にチェックサムアルゴリズムがあります',
    what: ({ algorithm }) => `SDK のデフォルトの整合性保護により、署名付き URL に ${q(algorithm)} が入っています。`,
    fix: () => '署名付き URL を作るときは、`requestChecksumCalculation` を `WHEN_REQUIRED` にします。',
  },
  'checksum-of-nothing': {
    title: 'チェックサムが空のボディのものです',
    what: ({ name, value }) => `${q(name)} の ${q(value)} は空のチェックサムです。ほかのボディはすべて拒否されます。`,
    fix: () => '`requestChecksumCalculation` を `WHEN_REQUIRED` にして、署名し直します。',
  },
  'checksum-refused': {
    title: 'ストアがチェックサムを拒否しました',
    what: ({ name }) => `新しい SDK がデフォルトで送信する ${q(name)} に対応していません。`,
    fix: () => '`AWS_REQUEST_CHECKSUM_CALCULATION=when_required` を設定します。',
  },
  'checksum-trailer-at-store': {
    title: 'チェックサムがトレーラーにあります',
    what: ({ found }) => `${q(found)} にはトレーラーに対応したサーバーが必要ですが、多くのストアは対応していません。`,
    fix: () => '`AWS_REQUEST_CHECKSUM_CALCULATION=when_required` を設定します。',
  },
  'store-auto-at-aws': {
    title: 'AWS に「auto」というリージョンはありません',
    what: () => '`auto` は Cloudflare R2 と Google Cloud Storage のものです。',
    fix: ({ expected }) =>
      expected === undefined ? 'バケットのリージョンを指定します。' : `リージョンを ${q(expected)} にします。`,
  },
  'store-behind-proxy': {
    title: 'プロキシの背後にあるストア',
    what: ({ host }) => `${q(host)} の前にプロキシがある場合は、Host、パス、クエリをそのまま転送する必要があります。`,
    fix: () =>
      'プロキシを通さずに試します。nginx では `proxy_set_header Host $http_host` と、パスのない `proxy_pass` を使います。',
  },
  'store-r2-region': {
    title: 'R2 のリージョンは 1 つです',
    what: ({ region }) => `${q(region)} で署名されていますが、Cloudflare R2 にはありません。`,
    fix: () => 'リージョンを `auto` にします。',
  },
  'texts-damaged': {
    title: 'AWS のテキストが損なわれています',
    what: () =>
      '正規リクエストのハッシュが、署名文字列にあるものと一致しません。コピーの際にテキストが変わったか、途中で切れています。',
    fix: () => 'レスポンスを、加工されていない元のデータからコピーし直します。',
  },
  'texts-key-or-derivation': {
    title: '署名側と AWS のテキストは同じです',
    what: ({ keyId }) =>
      `残るのはキーです。プログラムが持つシークレット、署名キーの導出、AWS が${keyId === undefined || keyId === '' ? '' : ` ${q(keyId)} について`}持つ値のいずれかが違います。`,
    fix: () => 'シークレットまたはその日の署名キーを入力して原因を探すと、どれが違うかを判別できます。',
  },
  'texts-log-of-another': {
    title: 'ログは別のリクエストのものです',
    what: ({ asked, logged }) =>
      asked === undefined || logged === undefined || asked === logged
        ? '署名、ホスト、パスのいずれかが、貼り付けたリクエストと違います。'
        : `リクエストの署名日時は ${q(asked)}、ログは ${q(logged)} に署名されたリクエストのものです。`,
    fix: () => '同じ 1 回の試行のリクエストとログを貼り付けます。再試行では署名し直されます。',
  },
  'texts-reply-of-another': {
    title: 'レスポンスは別のリクエストのものです',
    what: ({ asked, answered }) =>
      asked === undefined || answered === undefined || asked === answered
        ? '署名、スコープ、ホスト、パスのいずれかが、一緒に貼り付けたものと違います。'
        : `リクエストの署名日時は ${q(asked)}、レスポンスは ${q(answered)} に署名されたリクエストのものです。`,
    fix: () => '同じ 1 回の試行のリクエストとレスポンスを貼り付けます。再試行では署名し直されます。',
  },
  'texts-received-hash': {
    title: 'サーバーは別のリクエストをハッシュしています',
    what: () =>
      'サーバーの署名文字列にあるハッシュが、貼り付けたリクエストから求めたハッシュと違います。正規リクエストが示されていないため、どこが違うかはわかりません。',
    fix: () =>
      '可能であればプロキシを通さずに送信してみます。署名処理の誤りかどうかは、シークレットを入力して探索するとわかります。',
  },
  'texts-sent-is-received': {
    title: '送信したものが AWS に届いています',
    what: ({ log }) =>
      log
        ? '途中で変わったものはありません。残るのは、リクエストと署名処理がハッシュしたものの違いか、キーです。'
        : '途中で変わったものはありません。残るのは、署名処理が送信したものと別のものをハッシュしたか、キーです。',
    fix: () => '署名処理のログか、シークレットを使った探索で、どちらかを判別できます。',
  },
  'texts-several-replies': {
    title: '内容の異なるレスポンスが複数あります',
    what: ({ judged, others }) =>
      `貼り付けた内容には ${list(others)} もあります。${q(judged)} について判断しています。`,
    fix: () => '認識した内容から別のリクエストを選ぶか、1 回の試行ごとに、リクエストとそのレスポンスを貼り付けます。',
  },
  'texts-signer-hash': {
    title: '署名処理が別のものをハッシュしています',
    what: ({ hash, hexadecimal }) =>
      hexadecimal
        ? '署名文字列の最後の行が、ログにある正規リクエストのハッシュではありません。'
        : `署名文字列の最後の行が ${q(hash)} で、小文字の 16 進数 64 桁ではありません。`,
    fix: () =>
      '正規リクエストの UTF-8 のバイト列を 1 回だけハッシュし、16 進数で書きます。最後の行の後に改行はありません。',
  },
  'texts-string-to-sign': {
    title: '署名文字列が違います',
    what: ({ part, hashed, expected }) =>
      `${{ algorithm: 'アルゴリズム', date: '日時', scope: 'スコープ', requestHash: 'ハッシュ' }[part]}が ${q(hashed)} で署名されていますが、正しくは ${q(expected)} です。`,
    fix: () => '署名文字列、キーの導出、リクエストで同じ日時とスコープを使います。',
  },
};

export const jaDiagnosis: DiagnosisSentences = {
  changes,
  findings,
  severities: { cause: '原因', likely: '可能性が高い', suspect: '可能性あり', note: '参考' },
  wanted: {
    request: '送信したリクエストも貼り付けます。',
    method: 'リクエスト全体を貼り付けます。URL だけではメソッドがわかりません。',
    headers: 'リクエスト全体を貼り付けます。URL だけでは署名付きヘッダーの値がわかりません。',
    body: 'ボディを貼り付けます。ハッシュが署名の対象です。',
    reply: 'AWS のレスポンスも貼り付けます。',
    'canonical-request': 'レスポンス全体を貼り付けます。正規リクエストがあれば、違いがわかります。',
    'signer-log': '署名処理のデバッグログを貼り付けます。実際にハッシュされたものがわかります。',
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
    transit: ({ change }) => `AWS に届くまでの間に変わりました: ${changes[change]}。`,
    signer: ({ change }) => `署名処理は、送信されたものと違う形でハッシュしています: ${changes[change]}。`,
    both: ({ change }) => `署名処理は、AWS が受信したものと違う形でハッシュしています: ${changes[change]}。`,
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
