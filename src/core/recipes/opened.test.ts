import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { fromBase64Url, fromUtf8 } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { readPaste } from '@/core/parsing/detect/read-paste';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { ruleFor } from '@/core/services/rules';
import { ECDSA_SCHEME } from '@/core/verifying/v4a/ecdsa-scheme';
import { verify } from '@/core/verifying/verify';
import { nodeHasher } from '@/testing/node-hasher';
import { answersFor, KEYS, TEMPORARY } from '@/testing/recipes/answers';
import { readMade, readMadeOnce } from '@/testing/recipes/made';
import { makeHere } from '@/testing/recipes/make';
import { bodyOf } from '@/testing/typed';
import { RECIPES } from './all';
import type { FormId, RecipeId } from './recipe';

const AT = '2026-03-14 09:26:53';
const NOW = parseAmzDate('20260314T092700Z') as Instant;

/** What only shows headers, or what surrounds a URL, is read elsewhere. */
const NOT_OPENED: ReadonlySet<FormId> = new Set(['headers']);

const requestIn = (text: string): Extract<PasteItem, { kind: 'request' }> => {
  const items = readPaste(text).items.filter((item) => item.kind === 'request');
  expect(items).toHaveLength(1);
  return items[0] as Extract<PasteItem, { kind: 'request' }>;
};

type Signed = { readonly method: string; readonly headers: HeaderList };
const BARE: Signed = { method: 'GET', headers: [] };

/** Judges the one request in a text, with the secret. `signed` tells what a bare URL does not. */
async function judged(text: string, keys: typeof KEYS, { method, headers: signed }: Signed) {
  const { request } = requestIn(text);
  const { body } = request;
  const scheme = request.scheme ?? 'https';
  const url = `${scheme}://${request.authority}${request.target}`;
  return verify(
    {
      method: request.method ?? method,
      url,
      // Whoever checks an EKS token adds the header with the cluster, which the token does not carry.
      headers: [...request.headers, ...signed.filter(([name]) => name === 'x-k8s-aws-id')],
      body: bodyOf(body?.kind === 'text' ? body.text : ''),
    },
    {
      now: NOW,
      hasher: nodeHasher,
      rule: ruleFor,
      sigv4a: ECDSA_SCHEME,
      keys: () => ({ secret: keys.secretAccessKey, sessionToken: keys.sessionToken || null }),
    },
  );
}

const made = RECIPES.flatMap(({ id, forms }) =>
  forms
    .filter((form) => !NOT_OPENED.has(form))
    .flatMap((form) => [KEYS, TEMPORARY].map((keys) => ({ id, form, keys }))),
);

describe('a finished form that is pasted', () => {
  it.each(made)('$id as $form is opened, and holds with the secret', async ({ id, form, keys }) => {
    const { finished, trace } = await makeHere(id, answersFor(id), { region: 'us-east-1', keys, at: AT });
    const text = finished.find((one) => one.form === form)?.text ?? '';
    expect(await judged(text, keys, trace.signed)).toMatchObject({ outcome: 'match' });
  });
});

describe('what other tools made', () => {
  it.each([...readMade(), ...readMadeOnce()].filter(({ form }) => !NOT_OPENED.has(form)))(
    '$recipe, $maker, $answers is opened, and holds',
    async (one) => {
      const { trace } = await makeHere(one.recipe, one.answers, one);
      expect(await judged(one.text, one.keys, trace.signed)).toMatchObject({ outcome: 'match' });
    },
  );
});

/** How a token is damaged on its way, and is read all the same. */
const DAMAGES: readonly (readonly [how: string, damage: (token: string) => string])[] = [
  ['with a line break behind it', (token) => `${token}\n`],
  ['wrapped at 76', (token) => token.replace(/(.{76})/g, '$1\n')],
  ['wrapped at 64 with \\r\\n', (token) => token.replace(/(.{64})/g, '$1\r\n')],
  ['in quotes', (token) => `"${token}"`],
  ['with spaces around it', (token) => `   ${token}  `],
  ['with the base64 of URLs', (token) => token.replaceAll('+', '-').replaceAll('/', '_')],
  ['without padding', (token) => token.replace(/=+$/, '')],
];
const TOKENS: readonly (readonly [RecipeId, FormId])[] = [
  ['eks', 'eksToken'],
  ['msk', 'mskToken'],
  ['bedrockKey', 'bedrockKey'],
  ['snowflake', 'snowflakeToken'],
];

describe('a token that was damaged', () => {
  it.each(TOKENS.flatMap(([id, form]) => DAMAGES.map(([how, damage]) => ({ id, form, how, damage }))))(
    '$id $how is opened',
    async ({ id, form, damage }) => {
      const { finished, trace } = await makeHere(id, answersFor(id), { region: 'us-east-1', keys: TEMPORARY, at: AT });
      const text = finished.find((one) => one.form === form)?.text ?? '';
      expect(await judged(damage(text), TEMPORARY, trace.signed)).toMatchObject({ outcome: 'match' });
    },
  );

  it.each(['rds', 'dsql'] as const)('%s with its scheme is opened', async (id) => {
    const { finished } = await makeHere(id, answersFor(id), { region: 'us-east-1', keys: KEYS, at: AT });
    expect(await judged(`https://${finished[0]?.text}`, KEYS, BARE)).toMatchObject({ outcome: 'match' });
  });

  it('cut in its signature is said to be cut, and nothing else', async () => {
    const { finished } = await makeHere('eks', answersFor('eks'), { region: 'us-east-1', keys: KEYS, at: AT });
    const { findings } = await readCase((finished[0]?.text ?? '').slice(0, -30), NOW, nodeHasher);
    expect(findings.map(({ code }) => code)).toEqual(['url-cut']);
  });

  it('cut before the names of the headers is not said to leave Host unsigned', async () => {
    const url = 'kafka.us-east-1.amazonaws.com/?Action=kafka-cluster%3AConnect';
    const { finished } = await makeHere('msk', answersFor('msk'), { region: 'us-east-1', keys: KEYS, at: AT });
    const whole = fromUtf8(fromBase64Url(finished[0]?.text ?? '') ?? new Uint8Array()) ?? '';
    expect(whole).toContain(url);
    const cut = whole.slice(0, whole.indexOf('X-Amz-SignedHeaders=') + 'X-Amz-SignedHeaders='.length);
    const { findings } = await readCase(cut, NOW, nodeHasher);
    expect(findings.map(({ code }) => code)).toContain('url-cut');
    expect(findings.map(({ code }) => code)).not.toContain('authorization-host-not-signed');
  });
});
