import { describe, expect, it } from 'vitest';
import { enLearn } from '@/i18n/en/learn/all';
import { enWhy } from '@/i18n/en/why';
import { jaLearn } from './learn/all';
import { jaWhy } from './why';

/** Terms that engineers write in Latin letters in Japanese too. */
const TERMS =
  /\b(AWS|URL|API|Gateway|Amazon|S3|GET|PUT|HMAC|SHA|SHA256|UTC|NTP|RFC|JSON|ID|Enter|kDate|kRegion|kService|kSigning|aws4_request|X-Amz-Expires|UNSIGNED-PAYLOAD|Content-Type|charset|AWS4|HTTP|IAM|PageUp|PageDown|Authorization|SigV4a?|Serverless|Framework|DELETE|POST|Z|ARN|EC2|Identity|Center)\b/g;

const FACTS = (['once', 'twice'] as const).flatMap((path) =>
  (['empty', 'hashed', 'unsigned', 'given'] as const).map((payload) => ({ path, payload })),
);

/** What tells of the request at hand. */
const TOLD = { from: 'PUT', to: 'GET' };

function argumentsOf(path: string): readonly unknown[] {
  if (path === 'break.stopped') return ['signature'];
  return /^(?:faults|unsigned\.(?:questions|own))\./.test(path) ? [TOLD] : [7, 3, 9];
}

/** Every text of a language, functions called with what stands for a value. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (path.endsWith('.what') && typeof value === 'function') return FACTS.map((facts) => [path, String(value(facts))]);
  if (typeof value === 'function') return textsOf(value(...argumentsOf(path)), path);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => textsOf(one, path === '' ? name : `${path}.${name}`));
}

const ja = textsOf({ ...jaLearn, why: jaWhy }, '');
const en = textsOf({ ...enLearn, why: enWhy }, '');

describe('Learn in Japanese', () => {
  it('says the same things as in English', () => {
    expect(ja.map(([path]) => path)).toEqual(en.map(([path]) => path));
  });

  it('has no line that may break between a number and its counter, or inside of a verb', () => {
    const learn = textsOf(jaLearn, '');
    expect(learn.filter(([, text]) => /\d [\u3041-\u9fff]|食い違/.test(text))).toEqual([]);
    expect(jaLearn.desks.name).toBe('2\u00a0つの机');
    expect(jaLearn.desks.explained(3, 33)).toBe('33\u00a0件中 3\u00a0件に正解');
  });

  it('has no English beyond code and technical terms', () => {
    const english = ja.filter(([, text]) => /[A-Za-z]{2,}/.test(text.replace(/`[^`]*`/g, '').replace(TERMS, '')));
    expect(english).toEqual([]);
  });

  it('closes every piece of code that it opens, as English does', () => {
    for (const [path, text] of [...ja, ...en]) expect((text.match(/`/g) ?? []).length % 2, path).toBe(0);
  });
});
