import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { enDebug } from '@/i18n/en/debug/labels';
import { enLearn } from '@/i18n/en/learn/all';
import { enOtherSide } from '@/i18n/en/other-side';
import { enRecipes } from '@/i18n/en/recipes';
import { enSentences } from '@/i18n/en/sentences/all';
import { enSocket } from '@/i18n/en/socket';
import { enTakeAway } from '@/i18n/en/take-away';
import { enWhy } from '@/i18n/en/why';
import { jaDebugTexts } from '@/i18n/ja/debug/all';
import { ja } from '@/i18n/ja/labels';
import { jaLearn } from '@/i18n/ja/learn/all';
import { jaOtherSide } from '@/i18n/ja/other-side';
import { jaRecipes } from '@/i18n/ja/recipes';
import { jaSentences } from '@/i18n/ja/sentences/all';
import { jaSocket } from '@/i18n/ja/socket';
import { jaWhy } from '@/i18n/ja/why';
import { exampleOf } from '@/state/examples';
import { bodyFrom, button, field, region, signIn } from './page';

/** A part of the page that is fetched when it is wanted, as the build knows it. */
export type BuiltPart = {
  /** Its source; of one that the bundler put into a file with others, the name of that file; of a worker, its name. */
  readonly id: string;
  readonly file: string;
  /** Scripts and styles that it needs besides, and that the page has not fetched before. */
  readonly besides: readonly string[];
};

type Chunk = {
  readonly file: string;
  readonly name?: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
};

const ENTRY = 'index.html';
const WORKER = /^assets\/([\w-]+-worker)-[\w-]{8}\.js$/;

/** Every part of the build that is fetched later, workers too. */
export function builtParts(): readonly BuiltPart[] {
  const build = path.join(import.meta.dirname, '../../dist/.vite/manifest.json');
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync(build, 'utf8'));
  const chunkOf = (key: string): Chunk => manifest[key]!;
  const later = [...new Set(Object.values(manifest).flatMap(({ dynamicImports = [] }) => dynamicImports))];
  const needs = (key: string): readonly string[] =>
    (chunkOf(key).imports ?? [])
      .filter((other) => other !== ENTRY)
      .flatMap((other) => [chunkOf(other).file, ...needs(other)]);
  return [
    ...later.map((key) => ({
      id: key.startsWith('_') ? `_${chunkOf(key).name}` : key,
      file: chunkOf(key).file,
      besides: [...new Set([...needs(key), ...(chunkOf(key).css ?? [])])],
    })),
    ...(chunkOf(ENTRY).assets ?? []).flatMap((file) => {
      const id = WORKER.exec(file)?.[1];
      return id === undefined ? [] : [{ id, file, besides: [] }];
    }),
  ];
}

/** How a part is come by, and what the page says of it. */
export type PartRow = {
  /** As inside a sentence. */
  readonly what: string;
  /** Brings it up; without, the page wants it at the start. */
  readonly want?: (page: Page) => Promise<unknown>;
  /** What is there once it is. */
  readonly there: (page: Page) => Locator;
  /** What the page says while it is waited for, if not that it is being fetched. */
  readonly waiting?: (page: Page) => Locator;
  /** The language in which the page speaks by then. */
  readonly language?: 'ja';
  /** Those of the fields that it fills in itself. */
  readonly fills?: readonly (keyof typeof TYPED)[];
  /** As in a page without a secure context, which has no WebCrypto. */
  readonly withoutWebCrypto?: true;
};

/** What a person has typed by the time that something does not come, by the fields' ids: their names depend on the language. */
export const TYPED = {
  url: 'practice/execute-api/dev/sample?typed=here',
  accessKeyId: 'AKIATYPEDTYPEDTYPED1',
  secretAccessKey: 'typed/secret+access/key',
  sessionToken: 'typed/session+token==',
};
const SOCKET = 'wss://a.execute-api.eu-west-1.amazonaws.com/prod';
const CREDENTIALS = ['accessKeyId', 'secretAccessKey', 'sessionToken'] as const;

const inDebug = (page: Page) => page.getByRole('link', { name: 'Debug' }).click();
const inLearn = (page: Page) => page.getByRole('link', { name: 'Learn' }).click();
const chapter = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
async function guide(page: Page): Promise<void> {
  await inLearn(page);
  await page.getByRole('link', { name: enLearn.guide.name }).first().click();
}
const askWhy = (page: Page) => page.getByText(enSentences.lastSteps.why.canonicalRequest).click();
const inJapanese = (page: Page) => button(page, '日本語').click();
const pick = (page: Page, example: string) => field(page, 'Example').selectOption({ label: example });

async function uploadForm(page: Page): Promise<void> {
  await pick(page, 'S3 object');
  await signIn(page, 'Form (S3)');
}

const takeAway = (page: Page) => button(page, 'Take away').click();
const setUp = (page: Page) => button(page, enSentences.otherSide.setUp).click();
const policy = (page: Page) => page.getByRole('heading', { name: enOtherSide.policy.title });
const code = (page: Page) => region(page, enTakeAway.code);

/** Pastes an example into Debug. */
async function example(page: Page): Promise<void> {
  await inDebug(page);
  await button(page, enDebug.examples.names.cause).click();
}

/** Puts a text into a field as the clipboard does. */
const clip = (control: Locator, text: string): Promise<void> =>
  control.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

const KEYS = 'aws_access_key_id=AKIAI44QH8DHBEXAMPLE\naws_secret_access_key=je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY';

/** Every part that the page fetches later, by its id in the build. */
export const PARTS: Readonly<Record<string, PartRow>> = {
  'src/i18n/en/sentences/all.ts': { what: 'the texts (EN)', there: (page) => region(page, 'Try it') },
  'src/i18n/ja/texts.ts': {
    what: 'the texts (日本語)',
    want: inJapanese,
    there: (page) => page.getByRole('heading', { name: '署名付き URL' }),
  },
  'src/i18n/ja/sentences/all.ts': {
    what: 'the texts (日本語)',
    want: inJapanese,
    there: (page) => page.getByRole('heading', { name: '署名付き URL' }),
  },
  'src/i18n/en/debug/all.ts': { what: 'Debug', want: inDebug, there: (page) => field(page, 'Paste anything') },
  'src/i18n/ja/debug/all.ts': {
    what: '表示テキスト (日本語)',
    want: async (page) => {
      await inDebug(page);
      await field(page, 'Paste anything').waitFor();
      await inJapanese(page);
    },
    there: (page) => field(page, jaDebugTexts.debug.paste.label),
    language: 'ja',
  },
  'src/app/debug-view.tsx': { what: 'Debug', want: inDebug, there: (page) => field(page, 'Paste anything') },
  'src/debug.ts': { what: 'Debug', want: inDebug, there: (page) => field(page, 'Paste anything') },
  'src/app/learn-view.tsx': { what: 'Learn', want: inLearn, there: (page) => chapter(page, enLearn.text.name) },
  'src/i18n/en/learn/all.ts': { what: 'Learn', want: inLearn, there: (page) => chapter(page, enLearn.text.name) },
  'src/i18n/ja/learn/all.ts': {
    what: '表示テキスト (日本語)',
    want: async (page) => {
      await inLearn(page);
      await chapter(page, enLearn.text.name).waitFor();
      await inJapanese(page);
    },
    there: (page) => chapter(page, jaLearn.text.name),
    language: 'ja',
  },
  'src/app/later-parts.ts': { what: 'Try it', there: (page) => page.getByText('no preflight') },
  'src/features/compose/lower-groups.tsx': {
    what: 'the rest of the form',
    there: (page) => field(page, 'Expires in (seconds)'),
  },
  'src/features/compose/taken-apart.tsx': {
    what: 'the paste reader',
    want: (page) => clip(field(page, 'URL'), `curl -X PUT https://b.s3.eu-west-1.amazonaws.com/pasted`),
    fills: ['url'],
    there: (page) => page.getByText('Filled in from a curl command'),
  },
  'src/features/compose/service-facts.tsx': {
    what: 'the rules',
    want: (page) => page.getByRole('button', { name: /^Rules of / }).click(),
    there: (page) => page.getByText(enSentences.rules.names.longestExpiry, { exact: true }),
  },
  'src/features/steps/last-steps.tsx': { what: 'the last steps', there: (page) => region(page, 'Signature') },
  'src/features/steps/why.tsx': {
    what: `“${enSentences.lastSteps.why.canonicalRequest}”`,
    want: askWhy,
    there: (page) => page.getByText(enWhy.page),
  },
  'src/i18n/en/why.ts': { what: 'the texts (EN)', want: askWhy, there: (page) => page.getByText(enWhy.page) },
  'src/i18n/ja/why.ts': {
    what: '表示テキスト (日本語)',
    want: async (page) => {
      await askWhy(page);
      await page.getByText(enWhy.page).waitFor();
      await inJapanese(page);
    },
    there: (page) => page.getByText(jaWhy.page),
    language: 'ja',
  },
  '_other-side': {
    what: `“${enLearn.guide.make}”`,
    want: guide,
    there: (page) => region(page, enLearn.guide.make).locator('pre').first(),
  },
  'src/core/code.ts': {
    what: `“${enLearn.guide.sign}”`,
    want: guide,
    there: (page) => region(page, enLearn.guide.sign).locator('pre'),
  },
  'src/core/sigv4a.ts': {
    what: 'the SigV4a signer',
    want: (page) => pick(page, 'S3 Multi-Region Access Point (SigV4a)'),
    fills: ['url'],
    there: (page) => region(page, 'Presigned URL').locator('code').filter({ hasText: 'X-Amz-Region-Set' }),
  },
  'src/state/uploads.ts': {
    what: 'the upload signer',
    want: uploadForm,
    fills: ['url'],
    there: (page) => region(page, 'Upload form').locator('code').first(),
  },
  _verify: {
    what: 'the independent check',
    there: (page) => page.getByText('checked by a second implementation'),
    waiting: (page) => page.getByText('checking…'),
  },
  _noble: {
    what: 'the independent check',
    there: (page) => page.getByText('checked by a second implementation'),
    waiting: (page) => page.getByText('checking…'),
    withoutWebCrypto: true,
  },
  'src/core/parsing/detect/read-credentials.ts': {
    what: 'the credential reader',
    want: (page) => clip(field(page, 'Secret access key'), KEYS),
    fills: CREDENTIALS,
    there: (page) => page.getByText(enSentences.credentialsTaken(1)),
  },
  _verdict: { what: 'Debug', want: inDebug, there: (page) => field(page, 'Paste anything') },
  'src/features/take-away/take-away-panel.tsx': { what: '“Take away”', want: takeAway, there: code },
  'src/features/other-side/other-side-parts.ts': { what: '“Set up the other side”', want: setUp, there: policy },
  'src/i18n/en/other-side.ts': { what: '“Set up the other side”', want: setUp, there: policy },
  'src/i18n/ja/other-side.ts': {
    what: 'AWS 側を設定',
    language: 'ja',
    want: async (page) => {
      await inJapanese(page);
      await button(page, jaSentences.otherSide.setUp).click();
    },
    there: (page) => page.getByRole('heading', { name: jaOtherSide.policy.title }),
  },
  'src/features/recipes/desk.ts': {
    what: `“${enRecipes.title}”`,
    want: (page) => button(page, enRecipes.title).click(),
    there: (page) => page.getByRole('combobox', { name: enRecipes.search }),
  },
  'src/i18n/en/recipes.ts': {
    what: `“${enRecipes.title}”`,
    want: (page) => button(page, enRecipes.title).click(),
    there: (page) => page.getByRole('combobox', { name: enRecipes.search }),
  },
  'src/i18n/ja/recipes.ts': {
    what: ja.later.behind(jaRecipes.title),
    want: async (page) => {
      await inJapanese(page);
      await button(page, jaRecipes.title).click();
    },
    there: (page) => page.getByRole('combobox', { name: jaRecipes.search }),
    language: 'ja',
  },
  'src/features/try-it/socket-panel.tsx': {
    what: 'Try it',
    want: (page) => page.locator('#compose-url').fill(SOCKET),
    fills: ['url'],
    there: (page) => button(page, enSocket.connect),
  },
  'src/i18n/en/socket.ts': {
    what: 'Try it',
    want: (page) => page.locator('#compose-url').fill(SOCKET),
    fills: ['url'],
    there: (page) => button(page, enSocket.connect),
  },
  'src/i18n/ja/socket.ts': {
    what: ja.later.names.tryIt,
    want: async (page) => {
      await inJapanese(page);
      await page.locator('#compose-url').fill(SOCKET);
    },
    fills: ['url'],
    there: (page) => button(page, jaSocket.connect),
    language: 'ja',
  },
  'src/ui/qr-code.tsx': {
    what: `“${enTakeAway.code2d}”`,
    want: async (page) => {
      await takeAway(page);
      await button(page, enTakeAway.code2d).click();
    },
    there: (page) => page.getByRole('img', { name: enTakeAway.code2dIs }),
  },
  '_take-away': {
    what: '“Copy as curl”',
    want: (page) => button(page, 'Copy as curl').click(),
    there: (page) => button(page, 'Copied'),
    waiting: (page) => button(page, 'Fetching “Copy as curl”…'),
  },
  'src/platform/on-demand.ts': {
    what: 'the sender',
    want: (page) => button(page, 'Send').click(),
    there: (page) => region(page, 'Try it').getByText('403 Forbidden'),
    waiting: (page) => region(page, 'Try it').getByText('Sending…'),
  },
  'src/platform/practice-in-page.ts': {
    what: 'the sender',
    want: (page) => button(page, 'Send').click(),
    there: (page) => region(page, 'Try it').getByText('403 Forbidden'),
    waiting: (page) => region(page, 'Try it').getByText('Sending…'),
  },
  '_address-sync': { what: 'the link reader', there: (page) => page.locator('html') },
  'body-hash-worker': {
    what: 'the hasher of bodies',
    want: async (page) => {
      await bodyFrom(page, 'Text');
      await field(page, 'Body').fill('a body');
    },
    there: (page) => page.getByText('6 bytes, hashed once.'),
    waiting: (page) => page.getByText('Hashing the body. Until then'),
  },
  'reader-worker': {
    what: 'the paste reader',
    want: async (page) => {
      await inDebug(page);
      await field(page, 'Paste anything').fill('https://b.s3.amazonaws.com/a?X-Amz-Signature=1');
    },
    there: (page) => region(page, 'Recognised').getByRole('listitem').first(),
    waiting: (page) => page.getByText('Reading…'),
  },
  'solver-worker': {
    what: 'the search for the cause',
    want: async (page) => {
      await example(page);
      await field(page, 'Secret access key').fill(exampleOf('s3', '').credentials.secretAccessKey);
      await button(page, 'Find the cause').click();
    },
    there: (page) => region(page, 'Cause').getByText(enDebug.verdict.proved),
    fills: CREDENTIALS,
  },
};
