import { describe, expect, it } from 'vitest';
import { GRANT_REQUESTS } from '@/testing/grant-requests';
import { IN_HEADER, inputOf, S3, type TypedChange } from '@/testing/typed';
import { GRANT_ROWS, grantFor } from './grant';
import { plain } from './pieces';
import { grantRequestOf } from './request';

const requestOf = (typed: TypedChange) => grantRequestOf(inputOf(typed));

type Read = { readonly Action: string | string[]; readonly Resource: string | string[]; readonly Condition?: object };
const listed = (value: string | string[]): string[] => [value].flat();

function statementsOf(typed: TypedChange, answers = {}): readonly Read[] {
  const grant = grantFor(requestOf(typed), answers);
  if (grant.kind === 'unknown') throw new Error('no row');
  return grant.policy ? JSON.parse(plain(grant.policy)).Statement : [];
}

describe('the least that a request needs', () => {
  it.each(GRANT_REQUESTS.map((one) => [one.name, one] as const))(
    '%s',
    (_, { row, typed, answers, statements, notes }) => {
      const grant = grantFor(requestOf(typed), answers ?? {});
      expect(grant).toMatchObject({ kind: 'known', id: row });
      expect(
        statementsOf(typed, answers).map(({ Action, Resource }) => [listed(Action).join(' '), ...listed(Resource)]),
      ).toEqual(statements);
      if (notes) expect(grant).toMatchObject({ notes: expect.arrayContaining([...notes]) });
    },
  );

  it('every row has a worked example and a source', () => {
    expect([...new Set(GRANT_REQUESTS.map(({ row }) => row))].toSorted()).toEqual(
      GRANT_ROWS.map(({ id }) => id).toSorted(),
    );
    for (const { source } of GRANT_ROWS) expect(source).toMatch(/^https:\/\/docs\.aws\.amazon\.com\/.+\.html$/);
  });

  it('that any account is meant is said until somebody says which', () => {
    const request = requestOf({ url: 'https://abc123.execute-api.us-east-1.amazonaws.com/dev/pets' });
    expect(grantFor(request, {})).toMatchObject({ notes: ['account-any'] });
    expect(grantFor(request, { account: '123456789012' })).toMatchObject({ notes: [] });
    expect(grantFor(request, { account: '12345' })).toEqual(grantFor(request, {}));
  });

  it('a request that no row knows is not guessed', () => {
    for (const typed of [
      { service: 'unheard-of', region: 'us-east-1', url: 'https://example.com/' },
      { ...IN_HEADER, method: 'PATCH', service: 's3', url: 'https://b.s3.amazonaws.com/key' },
      { service: 'dynamodb', url: 'https://dynamodb.us-east-1.amazonaws.com/' },
    ])
      expect(grantFor(requestOf(typed), {})).toEqual({ kind: 'unknown' });
  });

  it('a list that is asked for by its beginning is granted by that', () => {
    const typed = { service: 's3', url: 'https://b.s3.amazonaws.com/?list-type=2&prefix=photos%2F' };
    expect(statementsOf(typed)[0]?.Condition).toEqual({ StringEquals: { 's3:prefix': 'photos/' } });
  });

  it('a function’s URL is granted as one, and no other call of the function', () => {
    const typed = { service: 'lambda', url: 'https://abcdefgh.lambda-url.us-east-1.on.aws/' };
    expect(statementsOf(typed).map(({ Condition }) => Condition)).toEqual([
      { StringEquals: { 'lambda:FunctionUrlAuthType': 'AWS_IAM' } },
      { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
    ]);
  });

  it('what is said of it, whatever it is, stays a string of the policy', () => {
    const hostile = '"],"Action":"*\n\\';
    const typed = { service: 'lambda', url: 'https://abcdefgh.lambda-url.us-east-1.on.aws/' };
    expect(statementsOf(typed, { functionName: hostile })[0]?.Resource).toBe(
      `arn:aws:lambda:ap-northeast-1:*:function:${hostile.trim()}`,
    );
  });
});

describe('where the pieces of a policy are from', () => {
  const partsOf = (typed: TypedChange) => {
    const grant = grantFor(requestOf(typed), {});
    return grant.kind === 'known' ? (grant.policy?.parts ?? []).filter(({ source }) => source !== 'fixed') : [];
  };

  it('Region, API, stage, method and path of an ARN are those of the request', () => {
    expect(partsOf({})).toEqual([
      { text: 'ap-northeast-1', source: 'region' },
      { text: 'x8j638cwtf', source: 'host' },
      { text: 'dev', source: 'path' },
      { text: 'GET', source: 'method' },
      { text: 'sample', source: 'path' },
    ]);
  });

  it('a parameter is one of the query', () => {
    expect(
      partsOf({ service: 'rds-db', url: 'https://db.x.us-east-1.rds.amazonaws.com/?Action=connect&DBUser=jane' }),
    ).toContainEqual({
      text: 'jane',
      source: 'query:DBUser:0',
    });
  });
});

it('a practice request is read as the one it stands for', () => {
  const input = inputOf({ url: 'http://localhost:5173/sigv4/practice/execute-api/dev/sample' });
  const request = grantRequestOf(input, '/sigv4/practice/execute-api');
  expect(request).toMatchObject({ path: '/dev/sample', isPractice: true });
  const grant = grantFor(request, {});
  expect(grant).toMatchObject({ kind: 'known', id: 'execute-api' });
  expect(grant.kind === 'known' && plain(grant.policy!)).toContain(':API-ID/dev/GET/sample"');
});

describe('an upload form', () => {
  const field = (name: string, condition: string, matching: 'eq' | 'starts-with' = 'eq') =>
    ({ name, value: condition, matching, condition, source: `field:${name}:0` }) as const;
  const policyOf = (...fields: readonly ReturnType<typeof field>[]) => {
    const base = requestOf({ ...S3, method: 'POST', url: 'https://b.s3.amazonaws.com/' });
    const grant = grantFor({ ...base, form: fields }, {});
    if (grant.kind === 'unknown' || !grant.policy) throw new Error('no policy');
    const [{ Action, Resource }] = JSON.parse(plain(grant.policy)).Statement;
    return [grant.id, Action, Resource];
  };

  it('may put the object that its key names, or those that begin so', () => {
    const upload = ['s3-form', 's3:PutObject'];
    expect(policyOf(field('key', 'a/b.jpg'))).toEqual([...upload, 'arn:aws:s3:::b/a/b.jpg']);
    expect(policyOf(field('key', 'a/', 'starts-with'))).toEqual([...upload, 'arn:aws:s3:::b/a/*']);
    expect(policyOf(field('key', `a/\${filename}`))).toEqual([...upload, 'arn:aws:s3:::b/a/*']);
  });

  it('that sets who may read, or tags, needs the action of that, too', () => {
    const [, actions] = policyOf(field('key', 'k'), field('acl', 'public-read'), field('tagging', '<Tagging/>'));
    expect(actions).toEqual(['s3:PutObject', 's3:PutObjectAcl', 's3:PutObjectTagging']);
  });
});
