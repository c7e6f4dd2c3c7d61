import type { FindingTexts } from '@/i18n/finding-text';
import { list, quoted as q } from '@/i18n/ja/words';

export const authorization: FindingTexts<'authorization'> = {
  'authorization-algorithm': {
    title: '不明なアルゴリズム',
    what: ({ found }) => `${q(found)} は AWS のアルゴリズムではありません。`,
    fix: () => '`AWS4-HMAC-SHA256` と書きます。SigV4a の場合は `AWS4-ECDSA-P256-SHA256` です。',
  },
  'authorization-other-scheme': {
    title: 'AWS4-HMAC-SHA256 の前に別の認証方式があります',
    what: ({ found }) =>
      `Authorization が ${q(found)} で始まっているため、AWS は署名バージョン 4 として読み取りません。`,
    fix: () =>
      '値を `AWS4-HMAC-SHA256` で始めます。クライアントに Bearer トークンの欄がある場合は、その欄を空にしてヘッダーを直接指定します。',
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
    what: ({ names }) =>
      names.length === 0
        ? 'S3 に届いたヘッダーに `Credential`、`SignedHeaders`、`Signature` の 3 つがそろっていません。'
        : `足りないもの: ${list(names)}。`,
    fix: () => 'ヘッダー全体を送信します。アクセスキー ID に改行があると、そこで切れます。',
  },
  'authorization-line-break': {
    title: 'Authorization の中に改行があります',
    what: ({ after }) => `${q(after)} の後で改行されています。`,
    fix: () => 'アクセスキー ID とシークレットの読み込み元から改行を取り除きます。',
  },
  'authorization-not-key-value': {
    title: 'AWS が Authorization を読み取れません',
    what: ({ found, problem }) => {
      if (found === undefined) return '等号のない部分があります。';
      if (problem === 'scope')
        return `AWS は ${q(found)} を独立した部分として読みました。アクセスキー ID の前後に空白があります。`;
      if (problem === 'name') return '値がヘッダー名から始まっているため、AWS はそれをアルゴリズムとして読みました。';
      if (problem === 'algorithm')
        return `AWS は ${q(found)} をパラメータとして読みました。前に何かが付いているか、1 つのヘッダーに署名が 2 つあります。`;
      return `AWS は ${q(found)} を独立した部分として読みました。等号がありません。`;
    },
    fix: ({ problem }) => {
      if (problem === 'scope') return '保存元でアクセスキー ID の前後の空白を取り除きます。';
      if (problem === 'name') return 'ヘッダー名の後ろだけを値にします。値は `AWS4-HMAC-SHA256` で始まります。';
      if (problem === 'algorithm')
        return '`AWS4-HMAC-SHA256` で始まる値の Authorization を 1 つだけ送信します。プロキシも署名していないか確認します。';
      return '`AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…` と書き、アクセスキー ID の前後に空白を入れません。それ以外の Authorization では、API Gateway に存在しないパスでもこのエラーになります。';
    },
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
  'authorization-refused-by-client': {
    title: 'クライアントがリクエストを送信していません',
    what: ({ name, key }) =>
      key
        ? 'Authorization のアクセスキー ID に、改行など、ヘッダーに入れられない文字があります。'
        : `${name === undefined ? 'ヘッダー' : q(name)} に、改行など、ヘッダーに入れられない文字があります。`,
    fix: ({ name, key }) =>
      key || name === undefined
        ? 'アクセスキー ID とセッショントークンの読み込み元で、前後の余分な文字を取り除きます。`echo`、テキストファイル、コピーでは改行が付きます。'
        : 'キーやトークンの読み込み元で、前後の余分な文字を取り除きます。`echo`、テキストファイル、コピーでは改行が付きます。',
  },
  'authorization-signature-shape': {
    title: '署名の形式が正しくありません',
    what: ({ problem, length, rest, by }) =>
      ({
        'upper-case': '16 進数が大文字です。AWS は小文字で比較します。',
        cut: `${length} 桁しかありません。署名は 64 桁です。残りがコピーされていません。`,
        short: `${length} 桁しかありません。署名は 64 桁です。末尾がコピーされていないか、各バイトの先頭の 0 が省かれています。`,
        'other-hash': `${length} 桁です。署名は 64 桁です。${by} の結果が ${length} 桁です。${length < 64 ? 'または、残りがコピーされていません。' : ''}`,
        long: `${length} 桁あります。署名は 64 桁です。`,
        trailing: `64 桁の後に ${q(rest)} が続いています。`,
        'not-hexadecimal': '16 進数ではありません。Base64 は別の方式の署名です。',
      })[problem],
    fix: ({ problem }) =>
      problem === 'cut'
        ? '全体をコピーします。'
        : problem === 'other-hash'
          ? 'HMAC-SHA256 で計算します。途中までの場合は、全体をコピーします。'
          : problem === 'short'
            ? '署名をすべてコピーします。これで全部の場合は、HMAC の各バイトを `%02x` のように 2 桁で書きます。'
            : problem === 'trailing'
              ? 'リンク全体を、余分な文字を含めずにコピーします。'
              : 'HMAC を小文字の 16 進数 64 桁で書きます。',
  },
  'authorization-signed-headers-names': {
    title: 'SignedHeaders の形式が正しくありません',
    what: ({ found, twice, joint }) =>
      joint !== undefined
        ? `${q(found)} の名前が \`;\` ではなく ${joint === ' ' ? '空白' : q(joint)} で区切られています。`
        : twice === undefined
          ? `${q(found)} に空の名前があります。`
          : `${q(twice)} が 2 回あります。`,
    fix: () => '署名付きヘッダーの名前を 1 回ずつ、セミコロン 1 つで区切って書きます。',
  },
  'authorization-signed-headers-order': {
    title: 'SignedHeaders が小文字でないか、ソートされていません',
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
  'authorization-unread': {
    title: '貼り付けた文字列の署名をリクエストの一部として読み取れませんでした',
    what: () => '署名は含まれていますが、前後の書式を読み取れませんでした。',
    fix: () =>
      '送信したとおりのリクエストを貼り付けます。リクエスト行とヘッダーを 1 行に 1 つずつ、または curl コマンドです。ログや画面が付け加えたものは除きます。',
  },
};
