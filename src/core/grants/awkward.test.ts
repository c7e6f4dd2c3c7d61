import { describe, expect, it } from 'vitest';
import { IN_HEADER, inputOf, S3, type TypedChange } from '@/testing/typed';
import type { Answers } from './asks';
import { corsFor } from './cors/cors';
import { grantFor } from './grant';
import { plain } from './pieces';
import { grantRequestOf } from './request';
import { apiSpecOf } from './templates/api-spec';
import { TEMPLATES } from './templates/templates';

const requestOf = (typed: TypedChange) => grantRequestOf(inputOf(typed));
const NEED = { origin: 'https://page.example', headers: ['authorization'] };

function statementOf(typed: TypedChange, answers: Answers = {}) {
  const grant = grantFor(requestOf(typed), answers);
  if (grant.kind === 'unknown' || !grant.policy) throw new Error('no policy');
  return JSON.parse(plain(grant.policy)).Statement[0] as { Resource: string; Condition?: object };
}

describe('what a request holds stands for itself, and grants nothing else', () => {
  const one = { region: 'us-east-1' };
  it.each<readonly [string, TypedChange, string]>([
    [
      'an object',
      { ...S3, url: 'https://b.s3.amazonaws.com/a*b%3Fc$%7Baws:username%7D' },
      `/a\${*}b\${?}c\${$}{aws:username}`,
    ],
    ['a user of a database', { ...one, service: 'rds-db', url: 'https://x/?Action=connect&DBUser=*' }, `/\${*}`],
    [
      'a user of a cache',
      { ...one, service: 'elasticache', url: 'https://c/?Action=connect&User=a%3F' },
      `:user:a\${?}`,
    ],
    [
      'a topic',
      { ...one, ...IN_HEADER, method: 'POST', service: 'iotdata', url: 'https://x/topics/a%2F*' },
      `topic/a/\${*}`,
    ],
    [
      'a role',
      {
        ...one,
        service: 'sts',
        url: 'https://sts.us-east-1.amazonaws.com/?Action=AssumeRole&RoleArn=arn:aws:iam::1:role/*',
      },
      `:role/\${*}`,
    ],
    [
      'a function',
      {
        ...one,
        ...IN_HEADER,
        method: 'POST',
        service: 'lambda',
        url: 'https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/*/invocations',
      },
      `:function:\${*}`,
    ],
  ])('%s', (_, typed, end) => {
    const { Resource } = statementOf(typed);
    const resources = [Resource].flat();
    expect(
      resources.some((resource) => resource.endsWith(end)),
      resources.join(' '),
    ).toBe(true);
  });

  it('the beginning of a list', () =>
    expect(statementOf({ ...S3, url: 'https://b.s3.amazonaws.com/?list-type=2&prefix=$%7Bx%7D*' }).Condition).toEqual({
      StringEquals: { 's3:prefix': `\${$}{x}\${*}` },
    }));

  it('what somebody says may be a pattern, and so is the Region of a signature for several', () => {
    const typed = { ...one, service: 'lambda', url: 'https://abc.lambda-url.us-east-1.on.aws/' };
    expect(statementOf(typed, { functionName: 'sample-*' }).Resource).toMatch(/:function:sample-\*$/);
    const several = {
      ...S3,
      algorithm: 'sigv4a',
      region: '*',
      url: 'https://x.mrap.accesspoint.s3-global.amazonaws.com/k',
    } as const;
    expect(statementOf(several, { account: '111122223333' }).Resource).toBe(
      'arn:aws:s3::111122223333:accesspoint/x.mrap/object/k',
    );
  });
});

describe('a function that is invoked', () => {
  const invoked = (name: string) => {
    const url = `https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/${name.replace(/\?|$/, '/invocations$&')}`;
    return statementOf({ ...IN_HEADER, method: 'POST', service: 'lambda', region: 'us-east-1', url }).Resource;
  };

  it.each([
    ['sample', 'arn:aws:lambda:us-east-1:*:function:sample'],
    ['sample?Qualifier=live', 'arn:aws:lambda:us-east-1:*:function:sample:live'],
    ['sample?Qualifier=', 'arn:aws:lambda:us-east-1:*:function:sample'],
    ['sample?Qualifier=$LATEST', `arn:aws:lambda:us-east-1:*:function:sample:\${$}LATEST`],
    ['sample:live', 'arn:aws:lambda:us-east-1:*:function:sample:live'],
    ['sample:live?Qualifier=live', 'arn:aws:lambda:us-east-1:*:function:sample:live'],
    ['111122223333:function:sample', 'arn:aws:lambda:us-east-1:111122223333:function:sample'],
    ['111122223333:function:sample:3', 'arn:aws:lambda:us-east-1:111122223333:function:sample:3'],
    [
      'arn:aws:lambda:us-east-1:111122223333:function:sample?Qualifier=3',
      'arn:aws:lambda:us-east-1:111122223333:function:sample:3',
    ],
    [
      'arn:aws:lambda:us-east-1:111122223333:function:sample:3?Qualifier=3',
      'arn:aws:lambda:us-east-1:111122223333:function:sample:3',
    ],
  ])('%s is granted as %s', (name, resource) => expect(invoked(name)).toBe(resource));
});

describe('a partition', () => {
  it.each([
    ['https://api.example.com/pets', 'cn-north-1', 'aws-cn'],
    ['https://api.example.com/pets', 'us-gov-west-1', 'aws-us-gov'],
    ['https://api.example.com/pets', 'eusc-de-east-1', 'aws-eusc'],
    ['https://api.example.com/pets', 'us-isob-east-1', 'aws-iso-b'],
    ['https://api.example.com/pets', 'eu-west-1', 'aws'],
    ['https://x.execute-api.cn-north-1.amazonaws.com.cn/dev/pets', 'cn-north-1', 'aws-cn'],
  ])('of %s in %s is %s', (url, region, partition) =>
    expect(statementOf({ url, region }).Resource).toMatch(new RegExp(`^arn:${partition}:execute-api:${region}:`)),
  );

  it('is that of the Region also where an old host hides it', () =>
    expect(
      statementOf({ ...S3, region: 'us-gov-west-1', url: 'https://b.s3-us-gov-west-1.amazonaws.com/k' }).Resource,
    ).toBe('arn:aws-us-gov:s3:::b/k'));
});

it.each(['OPTIONS', 'PROPFIND'])('a rule names no method that its holder does not know: %s', (method) => {
  const lambda = corsFor(
    requestOf({ method, service: 'lambda', url: 'https://a.lambda-url.us-east-1.on.aws/' }),
    NEED,
    {},
  );
  expect(JSON.parse(plain(lambda[0]!.text)).AllowMethods).toEqual(['*']);
});

it('a preflight allows OPTIONS once', () => {
  const [rest] = corsFor(requestOf({ method: 'OPTIONS' }), NEED, {});
  expect(plain(rest!.text)).toContain(`Allow-Methods": "'OPTIONS'"`);
});

describe('a template', () => {
  const filesOf = (typed: TypedChange, answers: Answers, kind: 'rest' | 'http') => {
    const spec = apiSpecOf(requestOf(typed), answers, NEED, kind);
    return Object.fromEntries(
      TEMPLATES.map((one) => [
        one.id,
        one
          .files(spec)
          .map(({ text }) => plain(text))
          .join('\n'),
      ]),
    );
  };
  const ON_DEFAULT = [
    { url: 'https://abc.execute-api.us-east-1.amazonaws.com/sample' },
    { stage: '$default' },
  ] as const;

  it('puts an HTTP API on the stage $default where that is said, as the framework does by itself', () => {
    const files = filesOf(...ON_DEFAULT, 'http');
    expect(files['sam']).toContain("StageName: '$default'");
    expect(files['cdk']).toContain("stageName: '$default'");
    expect(files['terraform']).toContain('name        = "$default"');
    expect(files['serverless-3']).toContain("stage: 'dev'");
  });

  it('puts a REST API, which has none, on dev', () => {
    for (const text of Object.values(filesOf(...ON_DEFAULT, 'rest'))) expect(text).not.toContain('$default');
  });

  it('has no path that YAML takes for a name', () => {
    const files = filesOf({ url: 'https://abc.execute-api.us-east-1.amazonaws.com/dev/a/b:' }, {}, 'rest');
    expect(files['sam']).toContain("Path: '/a/b:'\n");
    expect(files['serverless-4']).toContain("path: '/a/b:'\n");
  });
});
