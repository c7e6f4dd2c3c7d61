import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Instant } from '@/core/model/instant';
import { instant, parseAmzDate } from '@/core/model/instant';
import { readDerivedMade } from '@/testing/recipes/made';
import { DERIVED, derivedEnd } from './derived';
import { DERIVED_IDS, type DerivedId } from './derived-row';
import { isMisshapen, unanswered } from './request';

const AT = parseAmzDate('20260314T092653Z') as Instant;
const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const of = (id: DerivedId) => DERIVED.find((one) => one.id === id) as (typeof DERIVED)[number];
const formsOf = (
  id: DerivedId,
  answers: Record<string, string>,
  keys: typeof KEYS & { sessionToken?: string } = KEYS,
) =>
  Object.fromEntries(
    of(id)
      .derive(answers, keys, AT)
      .finished.map(({ form, text }) => [form, text]),
  );

it('there is a row for each id', () => {
  expect(DERIVED.map(({ id }) => id)).toEqual([...DERIVED_IDS]);
});

describe('an SMTP password of Amazon SES', () => {
  const byNode = (region: string) => {
    const signature = ['11111111', region, 'ses', 'aws4_request', 'SendRawEmail'].reduce<Buffer | string>(
      (key, text) => createHmac('sha256', key).update(text).digest(),
      `AWS4${KEYS.secretAccessKey}`,
    );
    return Buffer.concat([Buffer.of(4), signature as Buffer]).toString('base64');
  };

  it.each(['us-east-1', 'eu-central-1', 'ap-northeast-1'])('in %s is what its documentation describes', (region) => {
    expect(formsOf('sesSmtp', { region })).toEqual({ userName: KEYS.accessKeyId, password: byNode(region) });
  });
});

describe('a password of CodeCommit', () => {
  it('is what `aws codecommit credential-helper get` printed at this time', () => {
    expect(formsOf('codeCommit', { repository: 'My-Repo.x', region: 'eu-west-1' })).toEqual({
      userName: 'AKIDEXAMPLE',
      password: '20260314T092653Z9a6553418ce2ecbf6c7b6c3bdcbd98fd82d2e0f5cdfe41576dd54caef54f56da',
      gitUrl: 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/My-Repo.x',
    });
  });

  it('has the session token in the user name, as that prints it', () => {
    const keys = { ...KEYS, sessionToken: 'token/with+signs==' };
    expect(formsOf('codeCommit', { repository: 'My-Repo.x', region: 'eu-west-1' }, keys)['userName']).toBe(
      'AKIDEXAMPLE%token/with+signs==',
    );
  });

  it('is of the host in China', () => {
    expect(formsOf('codeCommit', { repository: 'r', region: 'cn-north-1' })['gitUrl']).toBe(
      'https://git-codecommit.cn-north-1.amazonaws.com.cn/v1/repos/r',
    );
  });
});

const instantOf = (text: string): Instant => instant(Date.parse(`${text.replace(' ', 'T')}Z`));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const madeBy = (id: DerivedId) => readDerivedMade().filter(({ recipe }) => recipe === id);

describe('what others make of a key', () => {
  it.each([...madeBy('keyspaces'), ...madeBy('mongoDbAws')])('$recipe, $maker, $answers', ({ recipe, ...made }) => {
    const { finished } = of(recipe).derive(made.answers, made.keys, instantOf(made.at));
    expect(finished.find(({ form }) => form === made.form)?.text).toBe(made.text);
  });

  it('are at least three for each', () => {
    for (const id of ['keyspaces', 'mongoDbAws', 'gcsGoog4'] as const) expect(madeBy(id).length).toBeGreaterThan(2);
  });
});

describe('a reply to Amazon Keyspaces', () => {
  it.each([
    'nonce=91703fdc2ef562e19fbdab0f58e42fe5',
    'nonce=91703fdc2ef562e19fbdab0f58e42fe5,realm=x',
    ' 91703fdc2ef562e19fbdab0f58e42fe5 ',
  ])('takes the challenge as a log shows it: %s', (nonce) => {
    const bare = formsOf('keyspaces', { nonce: '91703fdc2ef562e19fbdab0f58e42fe5', region: 'us-east-1' });
    expect(formsOf('keyspaces', { nonce, region: 'us-east-1' })).toEqual(bare);
  });
});

describe('a reply to MongoDB', () => {
  const [made] = madeBy('mongoDbAws');

  it('tells in words what its payload holds', () => {
    const { saslFields, saslPayload } = formsOf('mongoDbAws', made?.answers ?? {});
    const { a, d } = JSON.parse(saslFields ?? '');
    expect(d).toBe('20260314T092653Z');
    expect(Buffer.from(saslPayload ?? '', 'base64').includes(a)).toBe(true);
  });

  it.each(['abc', '=', 'A'.repeat(84), `${'A'.repeat(87)}=`])(
    'is not made of %j, which is no nonce of a server',
    (serverNonce) => {
      const answers = { serverNonce, stsHost: 'sts.amazonaws.com' };
      expect(unanswered(of('mongoDbAws'), answers).map(({ name }) => name)).toEqual(['serverNonce']);
    },
  );
});

describe('Google’s own signed URL', () => {
  // Google’s library signs with RSA: what it hands to the signer is the same but for the name of the algorithm.
  it.each(madeBy('gcsGoog4'))(
    'is what @google-cloud/storage signs, $answers',
    ({ answers, keys, at, text, toSign }) => {
      const { steps, finished } = of('gcsGoog4').derive(answers, keys, instantOf(at));
      const rsa = (ours: string | undefined) => ours?.replace('GOOG4-HMAC-SHA256', 'GOOG4-RSA-SHA256');
      const step = (name: string) => steps.find((one) => one.step === name)?.text;
      expect(rsa(finished[0]?.text)?.replace(/&X-Goog-Signature=[0-9a-f]{64}$/, '')).toBe(text);
      const ownLines = rsa(step('stringToSign'))?.split('\n').slice(0, -1) ?? [];
      expect([...ownLines, sha256(rsa(step('canonicalRequest')) ?? '')].join('\n')).toBe(toSign);
    },
  );

  it('is signed as the documentation says, with a key that begins with GOOG4', () => {
    const answers = { bucket: 'b', key: 'k', method: 'GET', expires: '60' };
    const { steps, finished } = of('gcsGoog4').derive(answers, KEYS, AT);
    const toSign = steps.find(({ step }) => step === 'stringToSign')?.text ?? '';
    const signature = ['20260314', 'auto', 'storage', 'goog4_request', toSign].reduce<Buffer | string>(
      (key, text) => createHmac('sha256', key).update(text).digest(),
      `GOOG4${KEYS.secretAccessKey}`,
    );
    expect(finished[0]?.text).toContain(`&X-Goog-Signature=${(signature as Buffer).toString('hex')}`);
    const canonical = steps.find(({ step }) => step === 'canonicalRequest')?.text ?? '';
    expect(toSign.split('\n').at(-1)).toBe(sha256(canonical));
  });

  it.each(['0', '604801', '15m', '-1', '1.5', '9'.repeat(7)])('is not made for %s seconds', (expires) => {
    const [ask] = of('gcsGoog4').asks.filter(({ name }) => name === 'expires');
    expect(ask && isMisshapen(ask, { expires })).toBe(true);
  });
});

describe('the end of what is derived', () => {
  it.each([
    ['gcsGoog4', { expires: '60' }, 60],
    ['keyspaces', {}, 900],
    ['codeCommit', {}, 900],
  ] as const)('%s with %o comes after %i seconds', (id, answers, seconds) => {
    expect(derivedEnd(of(id), answers, AT)).toBe(AT + seconds * 1000);
  });

  it('never comes for a password of Amazon SES', () => {
    expect(derivedEnd(of('sesSmtp'), {}, AT)).toBeUndefined();
  });
});

it('no step shows a key', () => {
  const answers = {
    ...{ repository: 'r', region: 'us-east-1', nonce: 'n', bucket: 'b', key: 'k', method: 'GET', expires: '60' },
    ...{ serverNonce: 'n', stsHost: 'sts.amazonaws.com' },
  };
  for (const { derive } of DERIVED) {
    const { steps } = derive(answers, KEYS, AT);
    for (const { text } of steps) expect(text).not.toMatch(/wJalr/);
    expect(steps.length).toBeGreaterThan(1);
  }
});
