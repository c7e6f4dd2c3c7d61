import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Instant } from '@/core/model/instant';
import { parseAmzDate } from '@/core/model/instant';
import { DERIVED, DERIVED_IDS, type DerivedId } from './derived';

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

it('no step shows a key', () => {
  for (const { derive } of DERIVED) {
    const { steps } = derive({ repository: 'r', region: 'us-east-1' }, KEYS, AT);
    for (const { text } of steps) expect(text).not.toMatch(/wJalr/);
    expect(steps.length).toBeGreaterThan(1);
  }
});
