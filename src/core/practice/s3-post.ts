import { assertNever } from '@/core/kernel/assert-never';
import { toHex } from '@/core/kernel/hex';
import { encodeStrictPath } from '@/core/kernel/percent';
import { sha256Hex } from '@/core/model/body';
import type { HeaderList } from '@/core/model/headers';
import type { Condition, PolicyProblem } from '@/core/verifying/post-policy/policy';
import { type FormFailure, verifyForm } from '@/core/verifying/post-policy/verify-form';
import type { PracticeForm, PracticeReply, PracticeRequest, PracticeWorld } from './endpoint';
import { lookUp } from './look-up';
import { reply } from './reply';
import { idsOf } from './request-id';
import { PRACTICE_BUCKET, PRACTICE_REGION } from './routes';
import { noSuchBucket, type S3Error, s3Error, s3ErrorReply, s3Headers } from './s3-error';
import { keepObject } from './s3-objects';
import { differs, unknownKey, wrongToken } from './s3-refusal';
import { xml } from './xml';

/** Answers an upload form as S3 does (Amazon S3 API Reference, "POST Object"). */
export async function postObject(
  request: PracticeRequest,
  { fields, file }: PracticeForm,
  world: PracticeWorld,
  bucket: string,
): Promise<PracticeReply> {
  const { hasher, now } = world;
  const ids = await idsOf(request, hasher);
  const failed = (error: S3Error) => s3ErrorReply(error, ids);
  if (bucket !== PRACTICE_BUCKET) return failed(noSuchBucket(bucket));
  const verdict = await verifyForm(
    { bucket, fields, file: file && { name: file.name, size: file.body.length } },
    { now, hasher, keys: lookUp, expected: { region: PRACTICE_REGION, service: 's3' } },
  );
  if (verdict.outcome === 'refused') return failed(refusal(verdict.failure, fields));
  if (!file) return failed(argument('POST requires exactly one file upload per request.', 'file', '0'));
  const value = (name: string) => fieldOf(fields, name);
  if (value('success_action_redirect') ?? value('redirect')) return failed(noRedirect);

  const sha256 = sha256Hex(toHex(await hasher.sha256(file.body)));
  const { key } = verdict;
  const kept = await keepObject(world, { key, body: file.body, sha256, contentType: value('content-type') });
  if (!kept.ok) return failed(kept.error);
  const location = `${request.url.replace(/[?#].*$/, '').replace(/\/$/, '')}/${encodeStrictPath(key)}`;
  const headers: HeaderList = [...s3Headers(ids), ['etag', kept.value], ['location', location]];
  const status = value('success_action_status');
  if (status === '200') return reply(200, headers, '');
  if (status !== '201') return reply(204, headers, '');
  const created = xml('PostResponse', [
    ['Location', location],
    ['Bucket', bucket],
    ['Key', key],
    ['ETag', kept.value],
  ]);
  return reply(201, [['content-type', 'application/xml'], ...headers], created);
}

const fieldOf = (fields: HeaderList, name: string): string | undefined =>
  fields.find(([field]) => field.toLowerCase() === name)?.[1];

const argument = (message: string, name: string, value: string): S3Error =>
  s3Error(400, 'InvalidArgument', message, [
    ['ArgumentName', name],
    ['ArgumentValue', value],
  ]);

const noRedirect = s3Error(501, 'NotImplemented', 'The practice endpoint does not redirect after an upload');

const againstPolicy = (why: string): S3Error => s3Error(403, 'AccessDenied', `Invalid according to Policy: ${why}`);

/** In the words of public reports of S3's replies to forms. */
function refusal(failure: FormFailure, fields: HeaderList): S3Error {
  const credential = fieldOf(fields, 'x-amz-credential') ?? '';
  const accessKeyId = credential.split('/')[0] ?? '';
  switch (failure.check) {
    case 'well-formed':
      return missing(failure.names[0] ?? '');
    case 'algorithm':
      return argument(`X-Amz-Algorithm only supports "${failure.expected}"`, 'X-Amz-Algorithm', failure.found);
    case 'date-format':
      return argument(
        `X-Amz-Date must be in the ISO8601 Long Format "yyyyMMdd'T'HHmmss'Z'"`,
        'X-Amz-Date',
        failure.found,
      );
    case 'credential-scope':
      return argument(
        `Error parsing the X-Amz-Credential parameter; ${scopeText(failure)}`,
        'X-Amz-Credential',
        credential,
      );
    case 'key-id':
      return unknownKey(accessKeyId);
    case 'signature':
      return differs(accessKeyId, fieldOf(fields, 'policy') ?? '', failure.found);
    case 'token':
      return wrongToken(failure, accessKeyId);
    case 'policy':
      return s3Error(400, 'InvalidPolicyDocument', `Invalid Policy: ${PROBLEMS[failure.problem]}`);
    case 'policy-expired':
      return againstPolicy('Policy expired.');
    case 'condition':
      return againstPolicy(`Policy Condition failed: ${conditionText(failure.condition)}`);
    case 'extra-fields':
      return againstPolicy(`Extra input fields: ${failure.names.join(', ')}`);
    case 'size':
      return wrongSize(failure);
    default:
      return assertNever(failure);
  }
}

const missing = (name: string): S3Error =>
  argument(
    `Bucket POST must contain a field named '${name.replace(/^x-amz-(.)/, (_, letter: string) => `X-Amz-${letter.toUpperCase()}`)}'.  ` +
      'If it is specified, please check the order of the fields.',
    name,
    '',
  );

function scopeText(failure: Extract<FormFailure, { check: 'credential-scope' }>): string {
  if (failure.problem === 'parts') {
    return 'the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request".';
  }
  const [first] = failure.mismatches;
  if (!first) throw new Error('a scope that differs has a part that differs');
  return `the ${first.part} '${first.found}' is wrong; expecting '${first.expected}'`;
}

const PROBLEMS: Readonly<Record<PolicyProblem, string>> = {
  'not-base64': 'Invalid Base64.',
  'not-json': 'Invalid JSON.',
  expiration: "Invalid 'expiration' value.",
  conditions: 'Policy missing conditions.',
  condition: 'Invalid Condition.',
};

const conditionText = (condition: Condition): string =>
  condition.operator === 'content-length-range'
    ? JSON.stringify(['content-length-range', condition.least, condition.most])
    : `["${condition.operator}", ${JSON.stringify(`$${condition.field}`)}, ${JSON.stringify(condition.value)}]`;

function wrongSize({ problem, bound, found }: Extract<FormFailure, { check: 'size' }>): S3Error {
  const proposed = ['ProposedSize', found] as const;
  return problem === 'too-large'
    ? s3Error(400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', [
        proposed,
        ['MaxSizeAllowed', bound],
      ])
    : s3Error(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', [
        proposed,
        ['MinSizeAllowed', bound],
      ]);
}
