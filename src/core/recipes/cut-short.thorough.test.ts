import { describe, expect, it } from 'vitest';
import { caseVerdict } from '@/core/diagnosing/case-verdict';
import { readCase } from '@/core/diagnosing/reading';
import { toBase64, utf8 } from '@/core/kernel/bytes';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { decodedAsFar } from '@/core/parsing/url/base64-lines';
import { link, urlOf } from '@/testing/corpus/exchange';
import { DATE, SECRET } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { answersFor, KEYS } from '@/testing/recipes/answers';
import { makeHere } from '@/testing/recipes/make';
import { sampleOf } from '@/testing/sample';
import { inShort, searchIn, statementsOf } from '@/testing/verdicts';
import { RECIPES } from './all';
import type { FormId } from './recipe';

const AT = '2026-03-14 09:26:53';
const NOW = parseAmzDate('20260314T092700Z') as Instant;
/** How many characters are cut off. */
const CUTS = Array.from({ length: 40 }, (_, i) => i + 1);
const EVERY = 8;

/** What says that the end is not there. */
const TOLD =
  /^(?:cause:)?(?:url-cut|authorization-signature-shape|v4a-signature-form|query-required-missing|authorization-incomplete|signature-cut)$/;
const HOLDS = /^(?:right over sent|signed for )/;

/** What is neither that, nor worth a note only, nor proof that the signature holds, nor the search's own word that it found nothing. */
const accusations = (said: readonly string[]): readonly string[] =>
  said.filter((one) => !TOLD.test(one) && !HOLDS.test(one) && !/^(?:note:|no fault|not-found|unreadable:)/.test(one));

/** Where a cut leaves what may be whole: between two parameters, or behind a name that begins another. */
const MAY_BE_WHOLE =
  /(?:^|&)(?:X-Amz-SignedHeaders=host(?:%3Bx-k8s-aws-id)?&?|x-id=ListObjects|X-Amz-Signature=[0-9a-f]{64}&?)$/;

/** Of texts of which so much of the end is cut off: what accuses, and which are not told as cut although nothing says that they hold. */
async function wrongly(
  text: string,
  secret: string,
  cuts: readonly number[],
  url: (text: string) => string = (whole) => whole,
  now = NOW,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const cut of cuts) {
    const short = text.slice(0, -cut);
    const reading = await readCase(short, now, nodeHasher);
    const without = statementsOf(caseVerdict(reading)).map(inShort);
    const withKey = statementsOf(caseVerdict(reading, await searchIn(reading, secret))).map(inShort);
    const accused = accusations([...without, ...withKey]);
    const isTold =
      without.some((one) => TOLD.test(one)) ||
      withKey.some((one) => HOLDS.test(one)) ||
      url(short) === url(text) ||
      MAY_BE_WHOLE.test(url(short));
    if (accused.length > 0 || !isTold) wrong.push(`-${cut} …${short.slice(-40)}: ${accused.join() || 'not told'}`);
  }
  return wrong;
}

/** Puts a parameter behind all others, as some signers do: they are sorted before they are signed. */
const last = (name: string) => (url: string) => url.replace(new RegExp(`(${name}=[^&]*)&(.*)$`, 's'), '$2&$1');
const ORDERS: readonly (readonly [how: string, change: (url: string) => string])[] = [
  ['as it is', (url) => url],
  ...['X-Amz-SignedHeaders', 'X-Amz-Credential', 'X-Amz-Date', 'X-Amz-Algorithm'].map(
    (name) => [`with ${name} last`, last(name)] as const,
  ),
];
/** The URL in each form that holds one, as far as it is there, and the form with another URL. */
type Holding = { readonly url: (text: string) => string; readonly with: (url: string) => string };
const BARE: Holding = { url: (text) => text, with: (url) => url };
const inBase64 = (prefix: string): Holding => ({
  url: (text) => decodedAsFar(text.slice(prefix.length)) ?? '',
  with: (url) => prefix + toBase64(utf8(url)),
});
const HOLDING: Readonly<Partial<Record<FormId, Holding>>> = {
  url: BARE,
  webSocketUrl: BARE,
  password: BARE,
  mskToken: inBase64(''),
  bedrockKey: inBase64('bedrock-api-key-'),
  eksToken: inBase64('k8s-aws-v1.'),
  execCredential: { ...BARE, url: (text) => decodedAsFar(/k8s-aws-v1\.([\w-]+)/.exec(text)?.[1] ?? '') ?? '' },
};

/** Forms of one kind, of services that differ in what they sign. */
const REORDERED: readonly string[] = ['s3Download', 's3MultiRegion', 'rds', 'msk', 'iotMqtt', 'eks', 'bedrockKey'];

const made = RECIPES.flatMap(({ id, forms }) =>
  forms
    // The body of a request is no part of what is signed over: its end is not known.
    .filter((form) => form !== 'rawHttp')
    .flatMap((form) =>
      (REORDERED.includes(id) && form !== 'execCredential' && HOLDING[form] ? ORDERS : ORDERS.slice(0, 1)).map(
        ([how, change]) => ({ id, form, how, change }),
      ),
    ),
);

/** Forty cuts and every third of them: with each thing it begins at another. */
const walked = sampleOf(
  made.flatMap((one) => CUTS.map((cut) => ({ one, cut }))),
  EVERY,
);

describe('a finished thing whose end was cut off is told as that, and never accused of anything else:', () => {
  it.each(made)('$id as $form $how', async (one) => {
    const { id, form, how, change } = one;
    const cuts = walked.flatMap((some) => (some.one === one ? [some.cut] : []));
    const { finished } = await makeHere(id, answersFor(id), { region: 'us-east-1', keys: KEYS, at: AT });
    const text = finished.find((one) => one.form === form)?.text ?? '';
    const { url, with: made } = HOLDING[form] ?? BARE;
    const whole = how === 'as it is' ? text : made(change(url(text)));
    expect(await wrongly(whole, KEYS.secretAccessKey, cuts, url)).toEqual([]);
  });

  it.each(['GetObject', 'UploadPart', 'ListObjectsV2'])('a URL with x-id=%s last', async (operation) => {
    const url = last('x-id')(last('X-Amz-SignedHeaders')(urlOf(link({ query: `x-id=${operation}` }))));
    expect(url).toMatch(/&X-Amz-SignedHeaders=host&x-id=\w+$/);
    expect(await wrongly(url, SECRET, CUTS, BARE.url, parseAmzDate(DATE) as Instant)).toEqual([]);
  });
});
