import { expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { API_HEADERS, S3_URL } from '@/testing/corpus/parts';

const LINES = 60;
const doubled = (
  first: string,
  next: (name: string, before: string) => string,
  last: (name: string) => string,
): string =>
  [first, ...Array.from({ length: LINES }, (_, i) => next(`a${i + 1}`, `a${i}`)), last(`a${LINES}`)].join('\n');

const authorization = API_HEADERS.find(([name]) => name === 'authorization')?.[1] ?? '';
const SCRIPTS: Readonly<Record<string, string>> = {
  'texts in Python': doubled(
    'a0 = "x"',
    (name, of) => `${name} = ${of} + ${of}`,
    (name) => `requests.get(${name})`,
  ),
  'texts in JavaScript': doubled(
    'const a0 = "xxxxxxxx";',
    (name, of) => `const ${name} = ${of} + ${of};`,
    (name) => `fetch(${name})`,
  ),
  'objects in JavaScript': doubled(
    'const a0 = { accept: "a" };',
    (name, of) => `const ${name} = { ...${of}, ...${of} };`,
    (name) => `axios.get("${S3_URL}", { headers: ${name} })`,
  ),
  'maps in Python': doubled(
    'a0 = {"accept": "a"}',
    (name, of) => `${name} = {**${of}, **${of}}`,
    (name) => `requests.get("${S3_URL}", headers=${name})`,
  ),
  'lists in lists': doubled(
    'a0 = ["a"]',
    (name, of) => `${name} = [${of}, ${of}]`,
    (name) => `requests.get("${S3_URL}", headers=${name})`,
  ),
  'texts in PowerShell': doubled(
    '$a0 = "x"',
    (name, of) => `$${name} = "$${of}$${of}"`,
    (name) => `Invoke-RestMethod -Uri "https://a.test/$${name}" -Headers @{ Authorization = '${authorization}' }`,
  ),
};

it.each(Object.entries(SCRIPTS))('%s that double with every line are unknown beyond a bound', (_, text) => {
  const items = readPaste(text).items;
  for (const item of items) if (item.kind === 'request') expect(item.request.headers.length).toBeLessThan(10_000);
});

it('what is written out beside what doubles is still read', () => {
  const lines = (SCRIPTS['texts in Python'] as string).split('\n').slice(0, -1);
  const [item] = readPaste([...lines, `requests.get("${S3_URL}")`].join('\n')).items;
  expect(item?.kind === 'request' && item.request.target).toBe(S3_URL.slice(S3_URL.indexOf('/', 8)));
});
