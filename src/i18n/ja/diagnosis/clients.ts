import type { DiagnosisArgs, Said } from '@/core';
import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

type Client = DiagnosisArgs<'clients'>['client-adds-header']['by'];

const NAMES: Readonly<Record<Client, string>> = {
  curl: 'curl',
  wget: 'Wget',
  httpie: 'HTTPie',
  fetch: '`fetch`',
  requests: 'Python の requests',
  urllib: 'Python の urllib',
  go: 'Go の net/http',
};

/** How a header is set by hand. */
const SET: Readonly<Partial<Record<Client, (name: string) => string>>> = {
  curl: (name) => `\`-H '${name}: …'\``,
  wget: (name) => `\`--header='${name}: …'\``,
  httpie: (name) => `\`${name}:…\``,
};
const setBy = (by: Client, name: Said): string =>
  (typeof name === 'string' ? SET[by]?.(name.replaceAll('`', '')) : undefined) ?? '呼び出しのヘッダー';

export const clients: FindingTexts<'clients'> = {
  'client-adds-header': {
    title: '署名付きヘッダーの値がクライアント任せです',
    what: ({ name, by, value }) =>
      `${q(name)} は署名されていますが、ここでは設定されていません。この場合、署名した値にかかわらず、${NAMES[by]} が ${q(value)} を送信します。`,
    fix: ({ name, by }) => `${setBy(by, name)} で、${q(name)} を署名した値に設定します。`,
  },
  'client-header-not-pasted': {
    title: '送信されたヘッダーが貼り付けにありません',
    what: ({ name, by, value, received }) =>
      `AWS が受け取った ${q(name)} は ${q(received)} です。貼り付けたままなら ${NAMES[by]} が ${q(value)} を送信するため、送信時にはこのヘッダーが設定されていました。ここでは AWS が受け取った値で判定しています。`,
    fix: () => '実行したコマンドやコードをそのまま貼り付けます。',
  },
  'client-sets-header': {
    title: '署名付きヘッダーをクライアントが上書きします',
    what: ({ name, by }) =>
      by === 'go'
        ? `${NAMES.go} は \`req.Header\` の ${q(name)} を使わず、独自の値を送信します。`
        : `ブラウザーのスクリプトは ${q(name)} を設定できません。設定しても無視され、ブラウザー独自の値が送信されます。Node.js では送信されます。`,
    fix: ({ name, by }) =>
      by === 'go'
        ? `${q(name)} を署名付きヘッダーから外すか、リクエストのフィールドで設定します: \`req.Host\`、\`req.ContentLength\`、\`req.TransferEncoding\`、\`req.Trailer\`。`
        : `${q(name)} を署名付きヘッダーから外します。`,
  },
  'client-resolves-dots': {
    title: 'クライアントが送信前にパスを変えます',
    what: ({ path, by, received }) =>
      `${NAMES[by]} は ${q(path)} の \`.\` と \`..\` を解決してから送信します${received === undefined ? '' : ` (AWS が受け取ったのは ${q(received)})`}。S3 ではこれらもキーの一部です。`,
    fix: ({ by }) =>
      by === 'curl' || by === 'httpie'
        ? '`--path-as-is` を付けるか、`.` と `..` のないパスを使います。'
        : '`.` と `..` のないパスを使うか、`curl --path-as-is` のように、そのまま送信するクライアントを使います。',
  },
  'client-globs': {
    title: 'curl が URL をパターンとして読みます',
    what: ({ sign }) =>
      `curl は ${q(sign)} をパターンの始まりか終わりとして読むため、別の URL や複数の URL を送信するか、何も送信しません (“bad range”)。`,
    fix: () => '`-g` (`--globoff`) を付けるか、`%5B`、`%5D`、`%7B`、`%7D` とパーセントエンコードします。',
  },
  'client-joins-lines': {
    title: 'curl -d はファイルの改行を取り除きます',
    what: () => '`-d @FILE` で送信される内容には改行が残らないため、ハッシュはファイルのものと異なります。',
    fix: () => '`--data-binary @FILE` で送信します。',
  },
  'client-drops-fragment': {
    title: '署名が # の後にあります',
    what: () => 'URL の `#` より後は送信されません。パスはそこで終わり、署名は失われます。',
    fix: () => 'キーに含まれる `#` は、署名前に `%23` と書きます。',
  },
};
