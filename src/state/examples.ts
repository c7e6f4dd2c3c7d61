import { FULL_KEY } from '@/core';
import { areForgotten, type CredentialFields } from './credentials';
import type { RequestFields } from './request-fields';

export const EXAMPLE_IDS = ['practice-execute-api', 'practice-s3', 'execute-api', 's3', 's3-mrap', 'lambda'] as const;
export type ExampleId = (typeof EXAMPLE_IDS)[number];

/** Where the page begins. */
export const FIRST_EXAMPLE: ExampleId = 'practice-execute-api';

export const isExampleId = (text: string): text is ExampleId => (EXAMPLE_IDS as readonly string[]).includes(text);

type Example = {
  readonly request: RequestFields;
  readonly credentials: CredentialFields;
  /** Text to send; without it there is no body. */
  readonly body?: string;
};

const AKID: CredentialFields = {
  accessKeyId: FULL_KEY.accessKeyId,
  secretAccessKey: FULL_KEY.secretAccessKey,
  sessionToken: '',
};
/** The access key of the examples in the Amazon S3 documentation. */
const S3_DOCS: CredentialFields = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: '',
};

const get = (url: string, service: string, region: string): RequestFields => ({
  method: 'GET',
  url,
  service,
  region,
  algorithm: 'sigv4',
  signatureIn: 'query',
  expires: '900',
  signingTime: '',
  headers: [],
  contentSha256: true,
});

/** A complete request to start from. `base` is the address of the page's folder, ending in `/`. */
export function exampleOf(id: ExampleId, base: string): Example {
  switch (id) {
    case 'practice-execute-api':
      return {
        request: get(`${base}practice/execute-api/dev/sample`, 'execute-api', 'ap-northeast-1'),
        credentials: AKID,
      };
    case 'practice-s3':
      return {
        request: { ...get(`${base}practice/s3/practice-bucket/hello.txt`, 's3', 'ap-northeast-1'), method: 'PUT' },
        credentials: AKID,
        body: 'Hello from the playground.\n',
      };
    case 'execute-api':
      return {
        request: get(
          'https://x8j638cwtf.execute-api.ap-northeast-1.amazonaws.com/dev/sample',
          'execute-api',
          'ap-northeast-1',
        ),
        credentials: AKID,
      };
    case 's3':
      return {
        request: get('https://examplebucket.s3.amazonaws.com/test.txt', 's3', 'us-east-1'),
        credentials: S3_DOCS,
      };
    case 's3-mrap':
      return {
        request: {
          ...get('https://mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com/test.txt', 's3', '*'),
          algorithm: 'sigv4a',
        },
        credentials: AKID,
      };
    case 'lambda':
      return {
        request: get('https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.us-east-1.on.aws/', 'lambda', 'us-east-1'),
        credentials: AKID,
      };
  }
}

/** Whether nothing of a person's own is lost by replacing these credentials. */
export const areExampleCredentials = (fields: CredentialFields): boolean =>
  [AKID, S3_DOCS].some(
    (own) =>
      own.accessKeyId === fields.accessKeyId &&
      own.secretAccessKey === fields.secretAccessKey &&
      fields.sessionToken === '',
  ) || areForgotten(fields);
