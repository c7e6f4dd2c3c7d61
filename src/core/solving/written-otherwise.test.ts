import { describe, expect, it } from 'vitest';
import { NAME_WRITERS } from '@/core/faults/display-names';
import { formAsJson, jsonAsForm } from '@/core/faults/fields';
import { secretSlips } from '@/core/faults/secrets';
import { INVISIBLES, UNSEEN } from '@/core/kernel/invisible';
import { displaysOfRegion, regionOfPlace } from '@/core/services/region-places';
import { displaysOfService } from '@/core/services/service-displays';
import { JOBS } from '@/testing/planted/jobs';
import { puzzleOf } from '@/testing/planted/plant';
import { type Habits, hmac, type Job, RIGHT, sha, signWith } from '@/testing/planted/signer';
import { SINGLES, solved } from '@/testing/planted/solved';

/** What the search says of a request that was signed with these habits: the codes of every answer, and what was done. */
async function found(job: Job, habits: Partial<Habits>): Promise<readonly string[]> {
  const outcome = await solved(puzzleOf(job, signWith({ ...RIGHT, ...habits }, job)), SINGLES);
  if (outcome.phase !== 'found') return [outcome.phase];
  return outcome.answers.map(({ changes }) =>
    changes.map(({ code, name = '', did }) => [code, name, did].filter(Boolean).join(' ')).join(' + '),
  );
}

const [LINK] = JOBS as readonly [Job, ...Job[]];
const FORM = JOBS.find(({ body }) => body?.startsWith('Action=')) as Job;

describe('a character that nobody sees', () => {
  it('is tried at either end of the secret, and taken off', () => {
    const made = secretSlips('AKIDEXAMPLE').flatMap(({ variants }) => variants('secret'));
    expect(made).toEqual(expect.arrayContaining(INVISIBLES.flatMap((sign) => [`${sign}secret`, `secret${sign}`])));
    for (const sign of INVISIBLES) {
      expect(sign).toMatch(UNSEEN);
      const bare = secretSlips('AKIDEXAMPLE').flatMap(({ variants }) => variants(`${sign}secret${sign}`));
      expect(bare, sign.charCodeAt(0).toString(16)).toContain('secret');
    }
  });

  it.each([
    ['\ufeff', 'before', 'secret-byte-order-mark'],
    ['\ufeff', 'behind', 'secret-byte-order-mark'],
    ['\u2060', 'behind', 'secret-whitespace'],
    ['\u200e', 'before', 'secret-whitespace'],
  ])('%j %s the secret is found', async (sign, where, code) => {
    const secret = (text: string): string => (where === 'before' ? sign + text : text + sign);
    expect(await found(LINK, { secret })).toEqual([code]);
  });

  it.each(['\ufeff', '\u200b'])('%j behind the token that was signed is found', async (sign) => {
    const job = JOBS.find(({ token, in: where }) => token !== undefined && where === 'header') as Job;
    const values: Habits['values'] = (name, all) => (name === 'x-amz-security-token' ? all.map((v) => v + sign) : all);
    // JavaScript's own trim takes a byte order mark off.
    const trim = (text: string): string => text.replace(/^ +| +$/g, '').replace(/ +/g, ' ');
    expect(await found(job, { values, trim })).toEqual([expect.stringContaining('token-other')]);
  });
});

describe('the same fields in another form of body', () => {
  const hashed = (text: string): Partial<Habits> => ({ payload: () => sha(text) });

  it.each([
    ['JSON.stringify', '{"Action":"GetCallerIdentity","Version":"2011-06-15"}'],
    ['json.dumps', '{"Action": "GetCallerIdentity", "Version": "2011-06-15"}'],
    ['JSON.stringify(…, 2)', '{\n  "Action": "GetCallerIdentity",\n  "Version": "2011-06-15"\n}'],
    ['str(dict)', "{'Action': 'GetCallerIdentity', 'Version': '2011-06-15'}"],
  ])('a form that was hashed as %s has it is found', async (_, text) => {
    expect(await found(FORM, hashed(text))).toEqual([expect.stringContaining('payload-reformatted')]);
  });

  it('JSON that was hashed as a form is found', async () => {
    const job = { ...FORM, body: '{"name":"Zoë & co","count":2,"tags":["a","b"]}' };
    expect(await found(job, hashed('name=Zo%C3%AB+%26+co&count=2&tags=a&tags=b'))).toEqual([
      expect.stringContaining('payload-reformatted'),
    ]);
  });

  it('fields keep their text, their repeats and what may be a number', () => {
    const made = formAsJson('id=007&n=2&tag=a+b&tag=%2Fc&flag=true');
    expect(made).toContain('{"id":"007","n":"2","tag":["a b","/c"],"flag":"true"}');
    expect(made).toContain('{"id":"007","n":2,"tag":["a b","/c"],"flag":true}');
    expect(made).toContain('{"id":"007","n":"2","tag":["a b","\\/c"],"flag":"true"}');
    expect(jsonAsForm('{"tag":["a","b"],"x":null}')).toContain('tag%5B%5D=a&tag%5B%5D=b&x=');
  });

  it('what is no form, and no flat object, has none', () => {
    for (const text of ['', 'plain text', '{"a":1}', '<a b="c"/>', 'a']) expect(formAsJson(text)).toEqual([]);
    for (const text of ['', '[1]', '{"a":{"b":1}}', '{}', 'null', 'a=b']) expect(jsonAsForm(text)).toEqual([]);
  });
});

describe('a name that people read, where the key was derived with it only', () => {
  const keyed = (at: 1 | 2, name: string): Partial<Habits> => ({
    key: (secret, messages) =>
      messages.map((text, i) => (i === at ? name : text)).reduce<Buffer>(hmac, Buffer.from(`AWS4${secret}`)),
  });
  const job = { ...LINK, region: 'us-east-1' };

  it.each(['US East (N. Virginia)', 'N. Virginia', 'US East (N. Virginia) (us-east-1)', 'US_EAST_1', 'USEast1'])(
    '%s of the Region is found',
    async (name) => {
      expect(await found(job, keyed(1, name))).toEqual([`scope-region signing-key ${name}`]);
    },
  );

  it.each(['Amazon S3', 'Simple Storage Service'])('%s of the service is found', async (name) => {
    expect(await found(job, keyed(2, name))).toEqual([`scope-service signing-key ${name}`]);
  });

  it('every name that a Region is displayed by is of that Region', () => {
    for (const code of ['us-east-1', 'ca-central-1', 'mx-central-1', 'us-gov-east-1', 'sa-east-1'])
      for (const name of displaysOfRegion(code)) expect(regionOfPlace(name), name).toBe(code);
    expect(displaysOfRegion('ca-central-1')).toEqual(['Canada (Central)']);
    expect(displaysOfRegion('constructor')).toEqual([]);
    expect(displaysOfService('constructor')).toEqual([]);
  });

  it('writers of names are told apart', () => {
    const all = NAME_WRITERS.map(({ write }) => write('us-east-1', 'US East (N. Virginia)'));
    expect(new Set(all).size).toBe(NAME_WRITERS.length);
  });
});
