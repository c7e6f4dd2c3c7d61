import { expect, it } from 'vitest';
import { isAboutLinear } from '@/testing/growth';
import { readPaste } from './read-paste';

const TIMEOUT = 240_000;
const filled = (unit: string) => (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
const after = (start: string, unit: string) => (size: number) => start + filled(unit)(size);

/** Texts that invite a reader to look at the same characters again and again. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'double quotes': filled('"'),
  'quotes after an opened object': after('fetch({"a":', '"\\"'),
  'percent signs': filled('%'),
  'encoded URLs in one word': filled('https%3A%2F%2F'),
  'short URLs on lines': filled('https://a.b/?X-Amz-Date=1\n'),
  'back-slashes': filled('\\'),
  'escaped newlines': filled('\\n'),
  'braces and quotes': filled('{"a":'),
  'one long line of words': filled('abc '),
  'commands never closed': filled("curl 'https://a "),
  'commands of cmd': filled('curl ^"https://a ^\n'),
  methods: filled('GET / '),
  'request lines': filled('GET / HTTP/1.1\nHost: a\n\n'),
  'authorization headers': filled('AWS4-HMAC-SHA256 Credential='),
  'requests of botocore': filled('<AWSPreparedRequest a, method=GET, url=https://a, headers={'),
  'octets of Ruby': filled('<- "GET / HTTP/1.1\\r\\n'),
  'octets of Ruby on lines': filled('<- "GET / HTTP/1.1\\r\\n"\n-> "HTTP/1.1 403 a\\r\\n"\n'),
  'notes of curl': filled('* a\n'),
  'adjacent literals': filled("'CanonicalRequest: \\\\n'\n "),
  'headings of logs': filled('CanonicalRequest:\n'),
  'names of credentials': filled('aws_secret_access_key='),
  ampersands: filled('&amp;'),
  'character references': filled('&lt;'),
  'base64 in lines': filled('aHR0cHM6Ly9rYWZrYS51cy13ZXN0LTIuYW1hem9uYXdzLmNvbS8\n'),
};

it.each(Object.entries(HOSTILE))(
  'a text of %s is read in time in proportion',
  { timeout: TIMEOUT },
  async (_, text) => {
    const prepare = (size: number) => {
      const made = text(size);
      return () => readPaste(made);
    };
    // Larger than the windows that readers look back and ahead in, so that those do not pass for growth.
    expect(await isAboutLinear(prepare, 100_000)).toBe(true);
  },
);
