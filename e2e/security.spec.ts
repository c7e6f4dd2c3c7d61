import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, openPage, test } from './fixtures';
import { startHost } from './servers/cors.mjs';
import { serveBuild } from './servers/static.mjs';
import {
  addHeader,
  choose,
  chooseMethod,
  openPractice,
  presignedUrl,
  resigned,
  send,
  signInHeader,
  typeBody,
} from './support/build-view';
import { button, expectVerified, field, fill, noBody, SEED_SIGNED } from './support/page';

/** The scripts that stand in a page itself, by what is in them. */
const inlineScripts = (html: string): readonly string[] =>
  [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, content = '']) => content);

/** The one of the built page, which runs before anything is drawn. */
const firstPaint = inlineScripts(readFileSync('dist/index.html', 'utf8'))[0] ?? '';

/** What the page may load and do. */
const POLICY = {
  'default-src': "'none'",
  'script-src': `'self' 'sha256-${createHash('sha256').update(firstPaint).digest('base64')}'`,
  'style-src': "'self'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'connect-src': '* data: blob:',
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'sigv4-playground',
};
const SERVER_POLICY = { ...POLICY, 'frame-ancestors': "'none'" };

const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...values] = directive.trim().split(/\s+/);
      return [name, values.join(' ')];
    }),
  );

const MISSING = ['practice/', 'practice/execute-api/dev/sample', 'practice/s3/practice-bucket', 'no-such-file', 'a/b'];

/** Whatever the page sends a browser to: the page, each kind of its files, and what is not there. */
const FILES = [
  '',
  'index.html',
  'changelog.html',
  'changelog.css',
  'service-worker.js',
  'favicon.svg',
  'manifest.webmanifest',
];

for (const kind of ['npm start', 'a static host'] as const) {
  test.describe(`served by ${kind}`, () => {
    const serve = async (baseURL: string | undefined) => {
      if (kind === 'npm start') return { url: baseURL ?? '', close: async () => {} };
      return serveBuild();
    };

    test('every file comes with the policy, and with no room for sniffing or referrers', async ({
      baseURL,
      request,
    }) => {
      const host = await serve(baseURL);
      const html = await (await request.get(host.url)).text();
      const assets = [...html.matchAll(/\.\/(assets\/[^"]+)/g)].map(([, name = '']) => name);
      expect(assets.length).toBeGreaterThan(0);
      for (const file of [...FILES, ...assets, ...MISSING]) {
        const headers = (await request.get(`${host.url}${file}`)).headers();
        expect(directives(headers['content-security-policy'] ?? ''), file).toEqual(SERVER_POLICY);
        expect(headers['x-content-type-options'], file).toBe('nosniff');
        expect(headers['referrer-policy'], file).toBe('no-referrer');
      }
      await host.close();
    });

    test('every file comes for this page alone, with no way to a camera and the like', async ({ baseURL, request }) => {
      const host = await serve(baseURL);
      for (const file of [...FILES, ...MISSING]) {
        const headers = (await request.get(`${host.url}${file}`)).headers();
        expect(headers['cross-origin-opener-policy'], file).toBe('same-origin');
        expect(headers['cross-origin-resource-policy'], file).toBe('same-origin');
        const refused = headers['permissions-policy']?.split(', ') ?? [];
        expect(refused, file).toEqual(
          expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'usb=()']),
        );
        expect(refused.filter((feature) => !feature.endsWith('=()'))).toEqual([]);
      }
      await host.close();
    });

    test('what has its hash in its name is kept, the page and its worker are asked for anew', async ({
      baseURL,
      request,
    }) => {
      const host = await serve(baseURL);
      const kept = async (file: string) => (await request.get(`${host.url}${file}`)).headers()['cache-control'];
      const html = await (await request.get(host.url)).text();
      const assets = [...html.matchAll(/\.\/(assets\/[^"]+)/g)].map(([, name = '']) => name);
      expect(assets.length).toBeGreaterThan(0);
      for (const asset of assets) expect(await kept(asset), asset).toBe('public, max-age=31536000, immutable');
      for (const file of ['', 'index.html', 'service-worker.js']) expect(await kept(file), file).toBe('no-cache');
      await host.close();
    });

    test('what is not there is a 404 and not the page', async ({ baseURL, request }) => {
      const host = await serve(baseURL);
      for (const path of MISSING) {
        const answered = await request.get(`${host.url}${path}`, { headers: { accept: 'text/html,*/*' } });
        expect(answered.status(), path).toBe(404);
        expect(await answered.text(), path).not.toContain('id="root"');
      }
      await host.close();
    });
  });
}

test('npm start lets nobody keep that an asset is not there', async ({ request }) => {
  const answered = await request.get('./assets/gone-01234567.js');
  expect(answered.status()).toBe(404);
  expect(answered.headers()['cache-control'] ?? '').not.toContain('immutable');
});

test.describe('with the practice worker', () => {
  test.use({ practiceWorker: true });

  test('a link that is opened has a tab of its own, without a hold on the page', async ({ page, context }) => {
    await openPage(page);
    await expectVerified(page);
    const opened = context.waitForEvent('page');
    await button(page, 'Open').click();
    const tab = await opened;
    await tab.waitForLoadState();
    await expect(tab.locator('body')).toContainText('The signature is right.');
    expect(await tab.evaluate(() => window.opener)).toBeNull();
    expect(await tab.evaluate(() => document.referrer)).toBe('');
  });
});

/** The page as a server sends it that is another machine to the browser, over plain http. */
async function openOverPlainHttp(page: Page, baseURL: string | undefined): Promise<void> {
  await page.route('http://playground.test/**', async (route) => {
    const url = route
      .request()
      .url()
      .replace('http://playground.test/', baseURL ?? '');
    await route.fulfill({ response: await route.fetch({ url }) });
  });
  await page.goto('http://playground.test/');
}

test('a page that came over plain http warns at the fields of secrets', async ({ browser, baseURL }) => {
  await withPlanted(browser, baseURL, async (page) => {
    const warning = /This page came over plain http/;
    await expect(field(page, 'Secret access key')).not.toHaveAccessibleDescription(warning);
    await openOverPlainHttp(page, baseURL);
    await expect(field(page, 'Secret access key')).toHaveAccessibleDescription(warning);
    await page.goto('http://playground.test/#/debug');
    await field(page, 'Paste anything').fill(SEED_SIGNED.replace('AKIDEXAMPLE', 'AKIAIOSFODNN7EXAMPLE'));
    await expect(field(page, 'Secret access key')).toHaveAccessibleDescription(warning);
  });
});

test('a request over plain http is warned of, but not to this machine', async ({ page }) => {
  await openPage(page);
  await fill(page, { URL: 'http://bucket.example/key' });
  await expect(field(page, 'URL')).toHaveAccessibleDescription(/This is not encrypted/);
  await fill(page, { URL: 'http://localhost:9000/key' });
  await expect(field(page, 'URL')).not.toHaveAccessibleDescription(/This is not encrypted/);
});

test('the built page carries the policy itself, before anything that it rules', async ({ request }) => {
  const html = await (await request.get('./')).text();
  const [, before = '', policy = ''] =
    /^(.*?)<meta http-equiv="Content-Security-Policy" content="([^"]*)">/s.exec(html) ?? [];
  expect(directives(policy.replaceAll('&#39;', "'"))).toEqual(POLICY);
  expect(before).not.toMatch(/<(script|link|style|img)/);
});

test('the built page holds nothing inline but the script that the policy names', async ({ page, request }) => {
  const html = await (await request.get('./')).text();
  expect(inlineScripts(html)).toEqual([firstPaint]);
  expect(firstPaint).not.toBe('');
  const others = [...html.replace(firstPaint, '').matchAll(/<script\b([^>]+)>(.*?)<\/script>/gs)];
  expect(others.length).toBeGreaterThan(0);
  for (const [, attributes, content] of others) {
    expect(attributes).toMatch(/\bsrc="\.\//);
    expect(content).toBe('');
  }
  expect(html.replace(firstPaint, '')).not.toMatch(/<style\b|\sstyle=|\son[a-z]+=|javascript:/);
  await openPage(page);
  await expect(page.locator('style, [style]')).toHaveCount(0);
  expect(await page.locator('script:not([src])').allTextContents()).toEqual([firstPaint]);
});

/** A page whose console may complain: what is planted there breaks the policy. */
async function withPlanted(
  browser: Browser,
  baseURL: string | undefined,
  plant: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await openPage(page);
  await plant(page, context);
  await context.close();
}

test('nothing on a trip through the page breaks the policy', async ({ browser, baseURL }) => {
  await withPlanted(browser, baseURL, async (page) => {
    const broken: string[] = [];
    await page.exposeFunction('onBroken', (what: string) => void broken.push(what));
    await page.addInitScript(() => {
      const { onBroken } = window as unknown as { onBroken: (what: string) => void };
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
        onBroken(`${effectiveDirective} ${blockedURI} ${sample}`),
      );
    });
    await page.reload();
    await openPractice(page);
    await choose(page, 'Practice S3 (put an object)');
    await typeBody(page, 'hashed in a worker');
    await send(page);
    await signInHeader(page);
    await button(page, '日本語').click();
    await expect(page.getByRole('heading', { name: '署名付きヘッダー' })).toBeVisible();
    expect(broken).toEqual([]);

    await page.evaluate(() => {
      new Image().src = 'https://elsewhere.invalid/pixel.png';
    });
    await expect.poll(() => broken.join()).toContain('img-src https://elsewhere.invalid/pixel.png');
  });
});

type WithTrustedTypes = { readonly trustedTypes: { readonly createPolicy: (name: string, rules: object) => void } };

const forbidden: readonly { readonly name: string; readonly run: () => unknown; readonly error: RegExp }[] = [
  {
    name: 'markup from text',
    run: () => {
      document.body.innerHTML = '<b>planted</b>';
    },
    error: /TypeError: .*TrustedHTML/,
  },
  {
    name: 'a script’s address from text',
    run: () => {
      document.createElement('script').src = './service-worker.js';
    },
    error: /TypeError: .*TrustedScriptURL/,
  },
  {
    name: 'a worker’s address from text',
    run: () => new Worker('./service-worker.js'),
    error: /TypeError: .*TrustedScriptURL/,
  },
  {
    name: 'a service worker’s address from text',
    run: () => navigator.serviceWorker.register('./service-worker.js'),
    error: /TypeError: .*TrustedScriptURL/,
  },
  {
    name: 'a script from text',
    run: () => {
      document.createElement('script').textContent = 'planted()';
    },
    error: /TypeError: .*TrustedScript/,
  },
  {
    name: 'a second policy',
    run: () => (window as unknown as WithTrustedTypes).trustedTypes.createPolicy('another', {}),
    error: /TypeError: .*policy/i,
  },
  {
    name: 'the page’s own policy once more',
    // The page makes its own when it registers its worker.
    run: () => (window as unknown as WithTrustedTypes).trustedTypes.createPolicy('sigv4-playground', {}),
    error: /TypeError: .*policy/i,
  },
];

test('the page refuses what could run a text, and evaluates none', async ({ browser, baseURL }) => {
  await withPlanted(browser, baseURL, async (page) => {
    for (const { name, run, error } of forbidden) {
      await expect(page.evaluate(run), name).rejects.toThrow(error);
      await expect(page.getByText('planted', { exact: true })).toHaveCount(0);
    }
    const tried = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          // In a task of its own: what the test runs itself is let through.
          setTimeout(() => {
            try {
              resolve(`ran: ${new Function('return 1')()}`);
            } catch (thrown) {
              resolve(String(thrown));
            }
          });
        }),
    );
    expect(tried).toMatch(/^EvalError: /);
  });
});

/** A host that sends none of the headers that keep the page out of frames. */
async function withoutHeaders(context: BrowserContext, baseURL: string): Promise<void> {
  await context.route(baseURL, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, 'cross-origin-resource-policy': __, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
}

const FRAMES: Readonly<Record<string, (url: string) => string>> = {
  'a frame': (url) => `<iframe src="${url}"></iframe>`,
  'a frame in a sandbox': (url) => `<iframe sandbox="allow-scripts" src="${url}"></iframe>`,
  'a frame in a sandbox that keeps its origin': (url) =>
    `<iframe sandbox="allow-scripts allow-same-origin" src="${url}"></iframe>`,
  'a frame in a frame of text': (url) => `<iframe srcdoc="<iframe src='${url}'></iframe>"></iframe>`,
  'an object': (url) => `<object data="${url}" type="text/html"></object>`,
};

for (const [kind, frame] of Object.entries(FRAMES))
  for (const [where, isOurs] of [
    ['its own origin', true],
    ['another', false],
  ] as const)
    test(`in ${kind} of a page of ${where}, the page takes nothing`, async ({ browser, baseURL }) => {
      const host = await startHost({ cors: 'none', page: frame(baseURL!) });
      const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-US' });
      const page = await context.newPage();
      await withoutHeaders(context, baseURL!);
      const around = `${baseURL}around.html`;
      await context.route(around, (route) => route.fulfill({ contentType: 'text/html', body: frame(baseURL!) }));
      await page.goto(isOurs ? around : host.url, { waitUntil: 'networkidle' });
      const inside = page.frames().filter((one) => one.url() === baseURL);
      expect(inside).toHaveLength(1);
      await expect(inside[0]!.locator('input, textarea, button, select')).toHaveCount(0);
      // A sandbox of an origin of its own may load no script of the page, which could say so.
      if (kind !== 'a frame in a sandbox')
        await expect(inside[0]!.getByText('it does not run inside another one')).toBeVisible();
      await context.close();
      await host.close();
    });

test('no other page shows this one in a frame', async ({ browser, baseURL }) => {
  const framing = await startHost({ cors: 'none', page: `<iframe src="${baseURL}"></iframe>` });
  await withPlanted(browser, baseURL, async (page) => {
    await page.goto(framing.url);
    await expect.poll(() => page.frames().map((frame) => frame.url())).toContain('chrome-error://chromewebdata/');
    await expect(page.frameLocator('iframe').locator('#root')).toHaveCount(0);
  });
  await framing.close();
});

test('an object that somebody stored does not run as this page', async ({ browser, baseURL }) => {
  await withPlanted(browser, baseURL, async (page, context) => {
    await choose(page, 'Practice S3 (put an object)');
    await resigned(page, () => addHeader(page, 'Content-Type', 'text/html'));
    await typeBody(page, '<title>stored</title><h1>stored</h1><script>document.title = "ran"</script>');
    await expect(await send(page)).toContainText('200 OK');
    await resigned(page, () => button(page, 'Remove header 1').click());
    await chooseMethod(page, 'GET');
    await noBody(page);
    await expect(button(page, 'Open')).toBeEnabled();
    const tab = await context.newPage();
    await tab.goto(await presignedUrl(page));
    await expect(tab.getByRole('heading', { name: 'stored' })).toBeVisible();
    await expect(tab).toHaveTitle('stored');
    expect(await tab.evaluate(() => window.origin)).toBe('null');
  });
});
