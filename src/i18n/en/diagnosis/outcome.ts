import type { DiagnosisArgs } from '@/core';
import { number, quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

const SAID: Readonly<Record<DiagnosisArgs['outcome-said']['what'], readonly [what: string, fix: string]>> = {
  'too-large': [
    'The body is larger than is allowed.',
    'Upload in parts, or raise the limit of the policy or endpoint.',
  ],
  'too-small': [
    'The body is smaller than is allowed.',
    'Every part but the last needs 5 MiB; a policy may ask for more.',
  ],
  'key-too-long': ['The key of the object is too long.', 'Shorten it: as UTF-8 it may have 1,024 bytes.'],
  'headers-too-large': ['The headers are too large.', 'Send fewer or shorter ones: metadata may have 2 KB.'],
  'no-length': [
    'The length of the body is missing.',
    'Send `Content-Length`, or the body in signed chunks (aws-chunked).',
  ],
  'body-short': [
    'Not all of the body arrived.',
    'Send as many bytes as `Content-Length` says, without a pause, and anew after an interruption.',
  ],
  digest: ['`Content-MD5` is no MD5 hash.', 'Send the 16 bytes of the hash in base64, not its hexadecimal digits.'],
  'bucket-name': [
    'The name of the bucket is none that S3 allows.',
    'Check the name, and that it stands in the host or at the start of the path.',
  ],
  'body-form': ['The body is not in the form that the service reads.', 'Compare it with the API reference.'],
  upload: [
    'The upload in parts, or one of its parts, does not exist.',
    'Check the upload ID, and the number and ETag of every part: it may be finished or aborted.',
  ],
  archived: ['The object is archived, and cannot be read as it is.', 'Restore it first.'],
  'no-acl': ['The bucket takes no ACLs.', 'Leave `x-amz-acl` out, and sign without it.'],
  condition: ['A condition that the request made does not hold.', 'Compare its `If-…` headers with the object.'],
  range: ['The object has no such bytes.', 'Compare `Range` with its size.'],
};

export const outcome: FindingTexts<'outcome'> = {
  'outcome-success': {
    title: 'The server answered with success',
    what: ({ status, checked }) =>
      checked
        ? `The reply has status ${status}: the signature passed.`
        : `The reply has status ${status}. Whether the signature was checked, it does not tell: an open route, or a server that checks none, answers the same.`,
    fix: ({ checked }) =>
      checked
        ? 'Nothing to repair in the signature.'
        : 'Change one character of the signature: a server that checks it refuses.',
  },
  'outcome-access-denied': {
    title: 'Access denied, not a signature fault',
    what: ({ signed }) =>
      signed
        ? 'S3 says a bare “Access Denied” only after it has checked the signature.'
        : 'S3 says “Access Denied” to anonymous requests. No signature was pasted with it.',
    fix: ({ signed }) =>
      signed
        ? 'Check the IAM policy, the bucket policy, Block Public Access and, for a missing object, `s3:ListBucket`.'
        : 'If the request is signed, a policy refuses it. If not, sign it, or make the object public if that is meant.',
  },
  'outcome-firewall': {
    title: 'A firewall or CDN answered',
    what: ({ server }) =>
      `The 403 is a web page, not an error of AWS${server === undefined ? '' : `; the server calls itself ${q(server)}`}. The signature was not checked.`,
    fix: () => 'Look into the rules of AWS WAF, the CDN or the company proxy in between.',
  },
  'outcome-forbidden': {
    title: '403 Forbidden, with no reason given',
    what: ({ by }) =>
      ({
        lambda:
          'A function URL answers so where the caller may not invoke the function, and to unsigned requests where it wants IAM.',
        iot: 'AWS IoT answers so where the policy does not allow the connection, and where the signature is for another service or host.',
        'api-gateway':
          'API Gateway answers so where an API key is missing, where AWS WAF refuses, and where a custom domain or a private API has nothing for the request.',
        unknown: 'The reply tells no more. It may be a permission, a firewall, or the signature.',
      })[by],
    fix: ({ by }) =>
      ({
        lambda:
          'Allow the caller `lambda:InvokeFunctionUrl` and `lambda:InvokeFunction`, in IAM or in the function’s policy, and check that the request is signed.',
        iot: 'Allow `iot:Connect` for this client ID, sign for the service `iotdevicegateway`, and sign the host without a port.',
        'api-gateway':
          'Check `x-api-key` and its usage plan, the rules of AWS WAF, the mapping of the custom domain, and the policy of the VPC endpoint.',
        unknown:
          'Check the permissions of the caller and what stands before the service, then look at the reply’s headers.',
      })[by],
  },
  'outcome-server-error': {
    title: 'The server failed',
    what: ({ status }) => `Status ${status} is a fault of the server, not of the signature.`,
    fix: () => 'Send again after a pause. If it stays, look into the service’s health and your integration’s logs.',
  },
  'outcome-kms-denied': {
    title: 'AWS KMS refuses the key',
    what: ({ action }) =>
      `Authentication passed. The caller may not use the KMS key of the object${action === undefined ? '' : ` (${q(action)})`}.`,
    fix: () =>
      'Allow the caller the key, in the key policy and in IAM: `kms:Decrypt` to read, `kms:GenerateDataKey` to write.',
  },
  'outcome-no-such-bucket': {
    title: 'The bucket does not exist',
    what: ({ bucket }) =>
      `The endpoint knows no bucket ${bucket === undefined ? 'of that name' : q(bucket)}. The signature is not the problem.`,
    fix: () => 'Check the bucket’s name, the endpoint, and whether the bucket belongs in the host or in the path.',
  },
  'outcome-no-such-key': {
    title: 'The object does not exist',
    what: ({ key }) => `Authentication passed. There is no object ${key === undefined ? 'under this key' : q(key)}.`,
    fix: () => 'Compare the key letter by letter: upper and lower case, slashes at the front, `+` and spaces.',
  },
  'outcome-not-authorized': {
    title: 'Access denied by a policy',
    what: ({ action }) =>
      `Authentication passed. No policy allows ${action === undefined ? 'this action' : q(action)}, or one denies it.`,
    fix: () =>
      'Change the IAM policy, the resource policy or the service control policy. The key and its signature are fine.',
  },
  'outcome-account': {
    title: 'A matter of the account, not of the signature',
    what: ({ code }) => `${q(code)} is about the account: not signed up, suspended, or the Region not enabled.`,
    fix: () => 'Check the account’s status, and that the service and the Region are enabled.',
  },
  'outcome-said': {
    title: 'The reply says why, and it is not the signature',
    what: ({ code, what, found, limit }) =>
      `${q(code)}: ${SAID[what][0]}${found === undefined ? '' : ` It is ${number(found)} bytes.`}${limit === undefined ? '' : ` The limit is ${number(limit)} bytes.`}`,
    fix: ({ what }) => SAID[what][1],
  },
  'outcome-slow-down': {
    title: 'Too many requests',
    what: () => 'The service is throttling. The signature is not the problem.',
    fix: () => 'Send again with growing pauses, and spread the requests.',
  },
};
