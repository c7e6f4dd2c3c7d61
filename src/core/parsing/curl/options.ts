/** The name, and behind it an option, a URL or the next line: "curl" in a sentence is no command. */
export const NAME =
  /curl(?:\.exe)?(?=[ \t]+(?:-|["'$^\u2018\u201c]|https?:|[A-Za-z0-9-]+\.[A-Za-z0-9-]|localhost|\\[ \t]*\r?\n|\^\r?\n|`\r?\n))/g;

/** curl's short options that take a value (curl 8 manual). */
const SHORT_WITH_VALUE = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz';

/** curl's long options that take a value, as far as they are seen with signed requests. */
const LONG_WITH_VALUE: ReadonlySet<string> = new Set(
  (
    'abstract-unix-socket aws-sigv4 cacert capath cert cert-type ciphers config connect-timeout connect-to cookie ' +
    'cookie-jar create-file-mode data data-ascii data-binary data-raw data-urlencode dump-header engine expect100-timeout ' +
    'form form-string header interface json keepalive-time key key-type limit-rate local-port max-filesize max-redirs ' +
    'max-time noproxy oauth2-bearer output output-dir pass pinnedpubkey preproxy proto proto-default proto-redir proxy ' +
    'proxy-header proxy-user quote range rate referer request request-target resolve retry retry-delay retry-max-time ' +
    'socks5 socks5-hostname speed-limit speed-time stderr tls-max trace trace-ascii unix-socket upload-file url url-query ' +
    'user user-agent variable write-out'
  ).split(' '),
);

/** The long names of the short options that say something about the request. */
const LONG_OF_SHORT: Readonly<Record<string, string>> = {
  A: 'user-agent',
  b: 'cookie',
  d: 'data',
  e: 'referer',
  F: 'form',
  G: 'get',
  g: 'globoff',
  H: 'header',
  I: 'head',
  r: 'range',
  T: 'upload-file',
  u: 'user',
  X: 'request',
};

export type Option = readonly [name: string, value: string];

/** The words of a curl command as options by their long names; a word that is none is a `url`. Unknown ones take no value. */
export function curlOptions(words: readonly string[]): readonly Option[] {
  const options: Option[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (word.startsWith('--')) {
      const [name = '', ...inline] = word.slice(2).split('=');
      if (!LONG_WITH_VALUE.has(name)) options.push([name, '']);
      else options.push([name, inline.length > 0 ? inline.join('=') : (words[++i] ?? '')]);
      continue;
    }
    if (!/^-[A-Za-z#:0-9]/.test(word)) {
      if (word !== '' && word !== '-') options.push(['url', word]);
      continue;
    }
    for (let at = 1; at < word.length; at++) {
      const letter = word[at] as string;
      const name = LONG_OF_SHORT[letter] ?? letter;
      if (!SHORT_WITH_VALUE.includes(letter)) {
        options.push([name, '']);
        continue;
      }
      options.push([name, at + 1 < word.length ? word.slice(at + 1) : (words[++i] ?? '')]);
      break;
    }
  }
  return options;
}
