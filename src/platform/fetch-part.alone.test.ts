// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { marked } from '#scripts/bundle/whole-plugin.mjs';

const IMPORTER = 'https://page.example/assets/index.js';
const at = (name: string): string => `https://page.example/assets/${name}`;

type Answer = keyof typeof BODIES | 'no-answer' | 'breaks-off';

/** What the host answers, by address; a script where nothing is said. */
let answers: Record<string, Answer>;
let asked: string[];
/** Of these, those that no cache may answer. */
let askedAnew: string[];

const SCRIPT = 'import{a}from"./b.js";var c=a();export{c as t};';
const PAGE = '<!doctype html><p>Paste a whole export AWS_… block here.';
/** What it then sends. Of most of these it says that they are scripts, and that all is well. */
const BODIES = {
  script: marked(SCRIPT),
  styles: marked('.a{b:c}'),
  page: PAGE,
  'not-found': PAGE,
  'page-as-script': PAGE,
  empty: '',
  blank: '\n',
  comment: '/* blocked */',
  'empty-module': 'export {};',
  'half-a-script': SCRIPT.slice(0, -20),
  'all-but-its-end': marked(SCRIPT).slice(0, -1),
  'without-its-mark': SCRIPT,
  'another-letter': marked(SCRIPT).replace('var c', 'var d'),
};
const TYPES: Partial<Record<Answer, string>> = {
  styles: 'text/css; charset=utf-8',
  page: 'text/html',
  'not-found': 'text/html',
};

async function host(url: string, { cache }: RequestInit): Promise<Response> {
  asked.push(url);
  if (cache === 'reload') askedAnew.push(url);
  const answer = answers[url] ?? 'script';
  if (answer === 'no-answer') throw new TypeError('Failed to fetch');
  if (answer === 'breaks-off') return { ...OK, text: () => Promise.reject(new TypeError('network error')) };
  return new Response(BODIES[answer], {
    status: answer === 'not-found' ? 404 : 200,
    headers: { 'content-type': TYPES[answer] ?? 'text/javascript' },
  });
}
const OK = { ok: true, headers: new Headers({ 'content-type': 'text/javascript' }) } as Response;

/** The module anew, as in a page that was just loaded. */
async function load() {
  vi.resetModules();
  return (await import('./fetch-part')).fetchPart;
}

beforeEach(() => {
  answers = {};
  asked = [];
  askedAnew = [];
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', vi.fn(host));
  document.head.innerHTML = `<script type="module" src="${IMPORTER}"></script><link rel="stylesheet" href="${at('index.css')}">`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  document.head.innerHTML = '';
});

const styles = () => [...document.querySelectorAll('link')].map(({ href }) => href);
const started = vi.fn(async () => 'the part');
beforeEach(() => started.mockClear());

describe('a part of the page', () => {
  it('starts once all of its files are there, and those are not asked for again', async () => {
    const fetchPart = await load();
    const parts = ['./debug-view.js', './debug.js'];
    expect(await fetchPart(started, parts, IMPORTER)).toBe('the part');
    expect(asked.toSorted()).toEqual([at('debug-view.js'), at('debug.js')]);
    expect(await fetchPart(started, parts, IMPORTER)).toBe('the part');
    expect(asked.length).toBe(2);
  });

  it('does not ask for what index.html names', async () => {
    const fetchPart = await load();
    await fetchPart(started, ['./a.js', './index.js', './index.css'], IMPORTER);
    expect(asked).toEqual([at('a.js')]);
  });

  it.each<[Answer, string]>([
    ['no-answer', 'unreachable'],
    ['breaks-off', 'unreachable'],
    ['not-found', 'gone'],
    ['page', 'gone'],
    ['page-as-script', 'gone'],
    ['empty', 'gone'],
    ['blank', 'gone'],
    ['comment', 'gone'],
    ['empty-module', 'gone'],
    ['half-a-script', 'gone'],
    ['all-but-its-end', 'gone'],
    ['without-its-mark', 'gone'],
    ['another-letter', 'gone'],
  ])('is not imported where the host answers a file of it so: %s', async (answer, why) => {
    const fetchPart = await load();
    answers = { [at('shared.js')]: answer };
    await expect(fetchPart(started, ['./a.js', './shared.js'], IMPORTER)).rejects.toMatchObject({
      name: 'NotFetched',
      why,
    });
    expect(started).not.toHaveBeenCalled();
    answers = {};
    expect(await fetchPart(started, ['./a.js', './shared.js'], IMPORTER)).toBe('the part');
    expect(asked.filter((url) => url === at('shared.js')).length).toBe(2);
    expect(asked.filter((url) => url === at('a.js')).length).toBe(1);
    expect(askedAnew, 'a cache may have kept the error').toEqual([at('shared.js')]);
  });

  it('that came and does not start is broken', async () => {
    const fetchPart = await load();
    const broken = () => Promise.reject(new SyntaxError('of the part'));
    await expect(fetchPart(broken, ['./a.js'], IMPORTER)).rejects.toMatchObject({ name: 'NotFetched', why: 'broken' });
  });

  it.each<Answer>(['empty', 'page', 'page-as-script', 'half-a-script'])(
    'does not take %s for styles',
    async (answer) => {
      const fetchPart = await load();
      answers = { [at('a.css')]: answer };
      await expect(fetchPart(started, ['./a.js', './a.css'], IMPORTER)).rejects.toMatchObject({ why: 'gone' });
      expect(styles()).toEqual([at('index.css')]);
      expect(started).not.toHaveBeenCalled();
    },
  );

  it('waits for its styles, and asks for them again where they did not come', async () => {
    const fetchPart = await load();
    answers = { [at('a.css')]: 'not-found' };
    const parts = ['./a.js', './a.css'];
    await expect(fetchPart(started, parts, IMPORTER)).rejects.toMatchObject({ why: 'gone' });
    expect(styles()).toEqual([at('index.css')]);

    answers = { [at('a.css')]: 'styles' };
    const broken = fetchPart(started, parts, IMPORTER);
    await vi.waitFor(() => expect(styles()).toContain(at('a.css')));
    document.querySelector(`link[href="${at('a.css')}"]`)?.dispatchEvent(new Event('error'));
    await expect(broken).rejects.toMatchObject({ why: 'unreachable' });
    expect(styles()).toEqual([at('index.css')]);
    expect(started).not.toHaveBeenCalled();

    const whole = fetchPart(started, parts, IMPORTER);
    await vi.waitFor(() => expect(styles()).toContain(at('a.css')));
    document.querySelector(`link[href="${at('a.css')}"]`)?.dispatchEvent(new Event('load'));
    expect(await whole).toBe('the part');
  });
});
