import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SEED, SEED_SIGNED } from '@e2e/support/page';
import { expect } from 'vitest';
import { HUGE } from '@/testing/corpus/hostile';
import type { Person } from './person';
import { servePage } from './serve';

/** What a person sets out to do, in any engine: it fails where the page does not let them. What it returns stands in the table. */
export type Trip = {
  readonly name: string;
  readonly walk: (person: Person, url: string) => Promise<string | undefined>;
};

const PRACTICE_S3 = 'Practice S3 (put an object)';

const SSO = `export AWS_ACCESS_KEY_ID="ASIAEXAMPLE123456789"
export AWS_SECRET_ACCESS_KEY="oneSecret/of+forty/characters/for/testing"
export AWS_SESSION_TOKEN="IQoJb3JpZ2luX2VjEXAMPLE//token=="`;

/** What people do paste by the megabyte. */
const PASTED = Object.entries(HUGE).filter(([what]) =>
  ['an archive', 'a log of many requests', 'many URLs', 'many headers', 'the lines of a server’s log'].includes(what),
);

async function file(name: string, content: string): Promise<string> {
  const place = path.join(await mkdtemp(path.join(tmpdir(), 'engines-')), name);
  await writeFile(place, content);
  return place;
}

/** Opens the page anew, and waits until the practice worker answers and the example is signed. */
async function start(person: Person, url: string): Promise<void> {
  await person.open('about:blank');
  await person.open(url);
  await person.until('the practice worker', () => navigator.serviceWorker.controller?.state === 'activated', 0);
  await person.sees('checked by a second implementation');
}

async function send(person: Person, status: string): Promise<void> {
  await person.button('Send');
  await person.sees(status);
}

/** Opens Debug, and waits until its field has the focus. */
async function openDebug(person: Person): Promise<void> {
  await person.link('Debug');
  await person.until('the field of Debug', () => document.activeElement?.id === 'debug-paste', 0);
}

/** Pastes what the button has copied into Debug, and waits until it stands there. */
async function pastedInDebug(person: Person, part: string): Promise<void> {
  await person.sees('Copied');
  await openDebug(person);
  await person.paste('Paste anything');
  await person.holds('Paste anything', part);
}

/** Pastes a text by the keyboard, and waits until it is read whole, in milliseconds. */
async function milliseconds(person: Person, what: string, text: string): Promise<number> {
  await person.copy(text);
  await person.ask(() => {
    addEventListener('paste', () => Object.assign(window, { pastedAt: performance.now() }), {
      capture: true,
      once: true,
    });
  }, 0);
  await person.paste('Paste anything');
  return person.until(
    `${what}, read`,
    () => {
      const { pastedAt } = window as unknown as { readonly pastedAt?: number };
      const isRead = document.querySelector('section[aria-label="Recognised"][aria-busy="false"]') !== null;
      return pastedAt !== undefined && isRead ? performance.now() - pastedAt : 0;
    },
    0,
  );
}

const walks: Readonly<Record<string, Trip['walk']>> = {
  'a known request, typed, gives the known URL': async (person, url) => {
    await start(person, url);
    await person.summary('More');
    for (const [label, value] of Object.entries(SEED)) await person.write(label, value);
    expect(await person.reads('Presigned URL', 'ddbf6754')).toBe(SEED_SIGNED);
    return undefined;
  },

  'the practice link opened, broken, explained': async (person, url) => {
    await start(person, url);
    const link = await person.reads('Presigned URL', 'X-Amz-Signature=');
    const tab = await person.opened('Open');
    expect(tab.url).toBe(link);
    expect(tab.text).toContain('The signature is right.');
    await send(person, '200 OK');
    await person.write('Region', 'us-west-2');
    await person.reads('Presigned URL', 'us-west-2');
    await send(person, '403 Forbidden');
    await person.button('Find out why');
    await person.sees('AWS refuses the Region');
    return undefined;
  },

  'a GET from S3 with a pasted SSO block': async (person, url) => {
    await start(person, url);
    await person.copy('https://photos.s3.eu-central-1.amazonaws.com/2026/a.jpg');
    await person.paste('URL');
    await person.copy(SSO);
    await person.paste('Access key ID');
    await person.holds('Session token', 'IQoJb3JpZ2luX2VjEXAMPLE//token==');
    await person.reads('Presigned URL', 'X-Amz-Security-Token=IQoJb3JpZ2luX2VjEXAMPLE');
    const link = await person.reads('Presigned URL', '%2Feu-central-1%2Fs3%2Faws4_request');
    await person.button('Copy URL');
    await pastedInDebug(person, link);
    return undefined;
  },

  'a POST of JSON to Lambda, copied as curl': async (person, url) => {
    await start(person, url);
    await person.choose('Method', 'POST');
    await person.write('URL', 'https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/');
    await person.radio('Headers');
    await person.button('Add header');
    await person.write('Header 1 name', 'content-type');
    await person.write('Header 1 value', 'application/json');
    await person.button('Add text or a file');
    await person.write('Body', '{"a":1}');
    await person.sees('7 bytes, hashed once.');
    await person.reads('Signed headers', 'content-type: application/json');
    await person.reads('Signed headers', 'us-east-1/lambda/aws4_request');
    await person.button('Copy as curl');
    await pastedInDebug(person, '{"a":1}');
    return undefined;
  },

  'a PUT to R2': async (person, url) => {
    await start(person, url);
    await person.choose('Method', 'PUT');
    await person.copy('https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/bucket/key.txt');
    await person.paste('URL');
    await person.copy('AWS_ACCESS_KEY_ID=0123456789abcdef\nAWS_SECRET_ACCESS_KEY=fedcba9876543210');
    await person.paste('Access key ID');
    await person.holds('Secret access key', 'fedcba9876543210');
    await person.reads('Presigned URL', '%2Fauto%2Fs3%2Faws4_request');
    const link = await person.reads('Presigned URL', 'X-Amz-Credential=0123456789abcdef%2F');
    await person.button('Copy URL');
    await pastedInDebug(person, link);
    return undefined;
  },

  'an object is put, then a file in chunks': async (person, url) => {
    await start(person, url);
    await person.choose('Example', PRACTICE_S3);
    await person.reads('Presigned URL', 'practice-bucket');
    await send(person, '200 OK');
    await person.radio('Headers');
    await person.radio('File');
    await person.chooseFile('Choose a file', await file('big.txt', 'b'.repeat(100_000)));
    await person.sees('100,000 bytes, hashed once.');
    await person.radio('Sign the body in chunks (aws-chunked)');
    await person.write('Chunk size (bytes)', '20000');
    await person.sees('5 chunks and an empty one: 100,531 bytes');
    await person.sees('This reply is to an earlier request.');
    await person.button('Send');
    await person.misses('This reply is to an earlier request.');
    await person.sees('200 OK');
    return undefined;
  },

  'an upload form stores a file': async (person, url) => {
    await start(person, url);
    await person.choose('Example', PRACTICE_S3);
    await person.reads('Presigned URL', 'practice-bucket');
    await person.radio('Form (S3)');
    await person.reads('Upload form', 'x-amz-signature');
    await person.chooseFile('File to upload', await file('hello.txt', 'hello'));
    await send(person, '204 No Content');
    return undefined;
  },

  'Copy as curl copies with the first click': async (person, url) => {
    await start(person, url);
    const link = await person.reads('Presigned URL', 'X-Amz-Signature=');
    await person.button('Copy as curl');
    await pastedInDebug(person, link);
    return undefined;
  },

  'a pasted link is proved with the key at hand': async (person, url) => {
    await start(person, url);
    await openDebug(person);
    await person.copy(SEED_SIGNED);
    await person.paste('Paste anything');
    await person.sees('Your key makes exactly this signature for the method GET.');
    return undefined;
  },

  'pastes of 5 MB are read': async (person, url) => {
    await start(person, url);
    await openDebug(person);
    const took: [what: string, seconds: string][] = [];
    for (const [what, make] of PASTED) {
      const seconds = (await milliseconds(person, what, make(5_000_000))) / 1000;
      took.push([what, seconds.toFixed(1)]);
      await person.button('Clear');
      await person.misses('Clear');
    }
    return took.map(([what, seconds]) => `${what} ${seconds} s`).join(', ');
  },

  'signed parts are underlined, and nothing is cut or covered': async (person, url) => {
    await start(person, url);
    await person.summary('More');
    await person.copy(`https://photos.s3.ap-southeast-4.amazonaws.com/${'a/'.repeat(60)}b.jpg`);
    await person.paste('URL');
    await person.holds('Region', 'ap-southeast-4');
    const { parts, underlined, covering, cut, high } = await person.ask(() => {
      const drawn = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()) as HTMLInputElement[];
      const spans = drawn('section code span');
      const lines = spans.map((part) => getComputedStyle(part).textDecorationLine);
      const headings = drawn('legend:not(.visually-hidden), fieldset > h3').filter((heading) => {
        const own = heading.getBoundingClientRect();
        const next = heading.nextElementSibling?.getBoundingClientRect();
        return own.width > 1 && next !== undefined && next.height > 0 && own.bottom + 3 > next.top;
      });
      const fields = drawn('input:not([type=radio], [type=checkbox]), [inputmode=url]');
      return {
        parts: spans.length,
        underlined: lines.filter((line) => line.includes('underline')).length,
        covering: headings.map((heading) => heading.textContent),
        cut: fields
          .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight)
          .map(({ id }) => id),
        // A list to choose from is as high as a field beside it.
        high: drawn('select')
          .filter((one) => one.offsetHeight > 36)
          .map(({ id }) => id),
      };
    }, 0);
    expect(parts).toBeGreaterThan(10);
    expect(underlined).toBeGreaterThan(10);
    expect({ covering, cut, high }).toEqual({ covering: [], cut: [], high: [] });
    return undefined;
  },

  'an EKS token, chosen by keyboard': async (person, url) => {
    await start(person, url);
    await person.button('What do you want to make?');
    await person.until('the search', () => document.activeElement?.role === 'combobox', 0);
    await person.type('kubectl');
    await person.press('Enter');
    await person.write('Cluster name', 'prod');
    const token = await person.reads('Token', 'k8s-aws-v1.');
    const signed = Buffer.from(token.replace('k8s-aws-v1.', ''), 'base64url').toString();
    expect(signed).toMatch(/^https:\/\/sts\.ap-northeast-1\.amazonaws\.com\/\?Action=GetCallerIdentity&/);
    return undefined;
  },

  'a second visit, without the network': async (person) => {
    const host = await servePage();
    await start(person, host.url).finally(host.close);
    await start(person, host.url);
    await send(person, '200 OK');
    await openDebug(person);
    await person.button('Signer encoded the path twice');
    await person.sees('The path was encoded twice before signing');
    return undefined;
  },

  'Japanese, dark, Learn, and back': async (person, url) => {
    await start(person, url);
    await person.button('日本語');
    await person.sees('署名付き URL');
    await person.button('ダークテーマ');
    await person.until('dark', () => document.documentElement.dataset['theme'] === 'dark', 0);
    await person.link('学習');
    await person.until('Learn', () => location.hash.startsWith('#/learn') && document.querySelector('main h1'), 0);
    await person.button('EN (English)');
    await person.button('Light theme');
    await person.until('Learn in English', () => document.title.startsWith('Learn'), 0);
    return undefined;
  },
};

export const TRIPS: readonly Trip[] = Object.entries(walks).map(([name, walk]) => ({ name, walk }));
