import type { Answers } from '@/core/grants/asks';
import { from, text } from '@/core/grants/pieces';
import { fromParameter, type GrantRequest, header, parameter } from '@/core/grants/request';
import { authorization, aws, type Granted, type GrantRow } from '@/core/grants/row';
import { arn, type Statement } from '@/core/grants/statement';
import { formActions, uploadedObject } from './s3-form';
import { actionsOf, copySourceOf } from './s3-operations';
import { arnOfSource, bucketNamed, directoryBucket, outpostObject, placeOf, pointOf } from './s3-place';

const prefixed = (actions: readonly string[]): readonly string[] => actions.map((action) => `s3:${action}`);

/** A read of a key that is not there tells so only those who may list the bucket. */
const readsObject = (actions: readonly string[]): boolean =>
  actions.some((action) => action === 'GetObject' || action === 'GetObjectVersion');

const usesKms = (request: GrantRequest): boolean => {
  const name = 'x-amz-server-side-encryption';
  return (header(request, name) ?? parameter(request, name) ?? '').startsWith('aws:kms');
};

function copied(request: GrantRequest, answers: Answers): Pick<Granted, 'statements' | 'asks'> {
  const source = copySourceOf(request);
  if (!source) return { statements: [], asks: [] };
  const action = source.version ? 's3:GetObjectVersion' : 's3:GetObject';
  const { resource, asks } = arnOfSource(request, answers, source.text);
  return { statements: [{ actions: [action], resources: [resource] }], asks };
}

function kmsKey(request: GrantRequest, answers: Answers): readonly Statement[] {
  if (!usesKms(request)) return [];
  const name = 'x-amz-server-side-encryption-aws-kms-key-id';
  const key = header(request, name);
  const source = key?.startsWith('arn:') ? from(`header:${name}:0`, key) : arn(request, answers, 'kms', 'key/*');
  return [{ actions: ['kms:GenerateDataKey', 'kms:Decrypt'], resources: [source] }];
}

/** Only what begins as the list that was asked for. */
function listCondition(request: GrantRequest, actions: readonly string[]): Pick<Statement, 'condition'> {
  const prefix = fromParameter(request, 'prefix');
  const lists = actions.includes('ListBucket') || actions.includes('ListBucketVersions');
  return lists && prefix ? { condition: { StringEquals: { 's3:prefix': prefix } } } : {};
}

/** Whether a request is for another service of S3: by what it is signed for, or by how the name ends that stands in a bucket's place. */
const isFor =
  (service: string, ending: string) =>
  (request: GrantRequest): boolean =>
    request.service === service || bucketNamed(request).name.endsWith(ending);
const isForObjectLambda = isFor('s3-object-lambda', '--ol-s3');

/** The access point of Object Lambda that a request is for, by its name and account or by its alias. */
function lambdaPoint(request: GrantRequest, answers: Answers) {
  const { name: alias, source } = bucketNamed(request);
  if (alias.endsWith('--ol-s3')) {
    const { point, asks } = pointOf(alias, source, answers);
    return { point, where: {}, asks: ['account', ...asks] as const };
  }
  const [, name = '', account = ''] = /^(.+)-(\d{12})\.s3-object-lambda\./.exec(request.host) ?? [];
  const point = from('host', name || (request.host.split('.')[0] ?? ''));
  if (account === '') return { point, where: {}, asks: ['account'] as const };
  return { point, where: { account: from('host', account) }, asks: [] };
}

export const S3_ROWS: readonly GrantRow[] = [
  {
    id: 's3-object-lambda',
    services: ['s3', 's3-object-lambda'],
    fits: (request) => isForObjectLambda(request) && ['GET', 'HEAD'].includes(request.method),
    grant: (request, answers) => {
      const { point, where, asks } = lambdaPoint(request, answers);
      const resource = arn(request, answers, 's3-object-lambda', text`accesspoint/${point}`, where);
      return {
        statements: [{ actions: ['s3-object-lambda:GetObject'], resources: [resource] }],
        asks,
        notes: ['object-lambda'],
      };
    },
    source: aws('AmazonS3/latest/userguide/olap-policies.html'),
  },
  {
    id: 's3express',
    services: ['s3', 's3express'],
    fits: isFor('s3express', '--x-s3'),
    grant: (request, answers) => ({
      statements: [
        {
          actions: ['s3express:CreateSession'],
          resources: [arn(request, answers, 's3express', text`bucket/${directoryBucket(request)}`)],
          ...(['GET', 'HEAD'].includes(request.method) && header(request, 'x-amz-create-session-mode') !== 'ReadWrite'
            ? { condition: { StringEquals: { 's3express:SessionMode': 'ReadOnly' } } }
            : {}),
        },
      ],
      asks: ['account'],
      notes: ['session-mode'],
    }),
    source: aws('AmazonS3/latest/userguide/s3-express-security-iam.html'),
  },
  {
    id: 's3',
    services: ['s3'],
    fits: (request) => !isForObjectLambda(request) && actionsOf(request, placeOf(request, {}).at) !== undefined,
    grant: (request, answers) => {
      const { at, bucket, object, asks } = placeOf(request, answers);
      const actions = actionsOf(request, at) ?? [];
      const reads = readsObject(actions);
      const kms = kmsKey(request, answers);
      const copy = copied(request, answers);
      return {
        statements: [
          {
            actions: prefixed(actions),
            resources: [at === 'object' ? object : bucket],
            ...listCondition(request, actions),
          },
          ...copy.statements,
          ...kms,
        ],
        asks: [...new Set([...(kms.length > 0 ? (['account'] as const) : []), ...asks, ...copy.asks])],
        notes: [
          ...(reads ? (['missing-key-403'] as const) : []),
          ...(reads || kms.length > 0 ? (['kms'] as const) : []),
        ],
      };
    },
    source: authorization('s3'),
  },
  {
    id: 's3-delete-many',
    services: ['s3'],
    fits: (request) => request.method === 'POST' && parameter(request, 'delete') !== undefined,
    grant: (request, answers) => {
      const { object, asks } = placeOf(request, answers);
      return { statements: [{ actions: ['s3:DeleteObject'], resources: [object] }], asks, notes: [] };
    },
    source: aws('AmazonS3/latest/API/API_DeleteObjects.html'),
  },
  {
    id: 's3-form',
    services: ['s3'],
    fits: (request) => request.method === 'POST' && placeOf(request, {}).at === 'bucket',
    grant: (request, answers) => {
      const { bucket, asks } = placeOf(request, answers);
      const resources = [uploadedObject(bucket, request)];
      return { statements: [{ actions: formActions(request), resources }], asks, notes: [] };
    },
    source: aws('AmazonS3/latest/API/RESTObjectPOST.html'),
  },
  {
    id: 's3-outposts',
    services: ['s3-outposts'],
    fits: ({ method, path }) => path !== '/' && ['GET', 'HEAD', 'PUT', 'DELETE'].includes(method),
    grant: (request, answers) => {
      const action = { PUT: 'PutObject', DELETE: 'DeleteObject' }[request.method] ?? 'GetObject';
      return {
        statements: [{ actions: [`s3-outposts:${action}`], resources: [outpostObject(request, answers)] }],
        asks: /\.op-[^.]+\.s3-outposts\./.test(request.host) ? ['bucket'] : ['bucket', 'outpost', 'account'],
        notes: [],
      };
    },
    source: authorization('s3outposts'),
  },
];
