import type { DiagnosisArgs, Said } from '@/core';
import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

type Client = DiagnosisArgs<'clients'>['client-adds-header']['by'];

const NAMES: Readonly<Record<Client, string>> = {
  curl: 'curl',
  wget: 'Wget',
  httpie: 'HTTPie',
  fetch: '`fetch`',
  requests: 'Python’s requests',
  urllib: 'Python’s urllib',
  go: 'Go’s net/http',
};

/** How a header is set by hand. */
const SET: Readonly<Partial<Record<Client, (name: string) => string>>> = {
  curl: (name) => `\`-H '${name}: …'\``,
  wget: (name) => `\`--header='${name}: …'\``,
  httpie: (name) => `\`${name}:…\``,
};
const setBy = (by: Client, name: Said): string =>
  (typeof name === 'string' ? SET[by]?.(name.replaceAll('`', '')) : undefined) ?? 'the headers of the call';

export const clients: FindingTexts<'clients'> = {
  'client-adds-header': {
    title: 'A signed header is left to the client',
    what: ({ name, by, value }) =>
      `${q(name)} is signed, and nothing here sets it. ${NAMES[by]} then sends ${q(value)} by itself, whatever was signed.`,
    fix: ({ name, by }) => `Set ${q(name)} to the value that was signed, with ${setBy(by, name)}.`,
  },
  'client-header-not-pasted': {
    title: 'The paste lacks a header that was sent',
    what: ({ name, by, value, received }) =>
      `AWS received ${q(name)} as ${q(received)}. As pasted, ${NAMES[by]} would send ${q(value)} by itself, so the header was set when the request was sent. It is judged with the value that AWS received.`,
    fix: () => 'Paste the command or the code as it was run.',
  },
  'client-sets-header': {
    title: 'The client sets a signed header itself',
    what: ({ name, by }) =>
      by === 'go'
        ? `${NAMES.go} leaves ${q(name)} of \`req.Header\` out, and sends its own value.`
        : `In a browser, a script cannot set ${q(name)}: what it sets is dropped, and the browser sends its own value. Node.js sends it.`,
    fix: ({ name, by }) =>
      by === 'go'
        ? `Leave ${q(name)} out of the signed headers, or set it on the request: \`req.Host\`, \`req.ContentLength\`, \`req.TransferEncoding\`, \`req.Trailer\`.`
        : `Leave ${q(name)} out of the signed headers.`,
  },
  'client-resolves-dots': {
    title: 'The client changes the path before it sends it',
    what: ({ path, by, received }) =>
      `${NAMES[by]} resolves \`.\` and \`..\` in ${q(path)}${received === undefined ? '' : `: AWS received ${q(received)}`}. S3 takes them for a part of the key.`,
    fix: ({ by }) =>
      by === 'curl' || by === 'httpie'
        ? 'Add `--path-as-is`, or use a path without `.` and `..`.'
        : 'Use a path without `.` and `..`, or a client that sends it as it stands, such as `curl --path-as-is`.',
  },
  'client-globs': {
    title: 'curl reads a pattern in the URL',
    what: ({ sign }) =>
      `${q(sign)} begins or ends a pattern to curl: it sends another URL, several of them, or none (“bad range”).`,
    fix: () => 'Add `-g` (`--globoff`), or percent-encode it: `%5B`, `%5D`, `%7B`, `%7D`.',
  },
  'client-joins-lines': {
    title: 'curl -d takes the line breaks out of a file',
    what: () => 'What `-d @FILE` sends has no line breaks left, so its hash is not that of the file.',
    fix: () => 'Send it with `--data-binary @FILE`.',
  },
  'client-drops-fragment': {
    title: 'The signature stands behind a #',
    what: () => 'What follows `#` in a URL is never sent: the path ends there, and the signature is lost.',
    fix: () => 'Write a `#` that is part of the key as `%23`, before signing.',
  },
};
