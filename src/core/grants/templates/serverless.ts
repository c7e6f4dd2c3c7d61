import { join, mapText, type Pieces, text } from '@/core/grants/pieces';
import { type ApiSpec, allowedHeaders, deploymentStage, handler, type Template, yamlList, yamlPath } from './api-spec';

const restEvent = (spec: ApiSpec): Pieces => text`    events:
      - http:
          path: ${yamlPath(spec)}
          method: ${mapText(spec.method, (name) => name.toLowerCase())}
          authorizer: aws_iam
          cors:
            origin: '${spec.cors.origin}'
            headers:${yamlList('              ', allowedHeaders(spec))}
`;

/** What the gateway says by itself, a 403 for example, can be read by a page only with this header. */
const restErrors = ({ cors }: ApiSpec): string => `resources:
  Resources:${['4XX', '5XX']
    .map(
      (codes) => `
    Errors${codes}:
      Type: AWS::ApiGateway::GatewayResponse
      Properties:
        RestApiId:
          Ref: ApiGatewayRestApi
        ResponseType: DEFAULT_${codes}
        ResponseParameters:
          gatewayresponse.header.Access-Control-Allow-Origin: "'${cors.origin}'"`,
    )
    .join('')}
`;

const sharedCors = (spec: ApiSpec, indent: string): Pieces => text`cors:
${indent}  allowedOrigins:${yamlList(`${indent}    `, [spec.cors.origin])}
${indent}  allowedHeaders:${yamlList(`${indent}    `, allowedHeaders(spec))}
${indent}  allowedMethods:${yamlList(`${indent}    `, [spec.allowed])}
`;

const httpEvent = (spec: ApiSpec): Pieces => text`    events:
      - httpApi:
          path: ${yamlPath(spec)}
          method: '${spec.allowed}'
          authorizer:
            type: aws_iam
`;

const url = (spec: ApiSpec): Pieces => text`    url:
      authorizer: aws_iam
      ${sharedCors(spec, '      ')}`;

const yaml = (spec: ApiSpec, asksFor: string): Pieces =>
  join([
    text`service: iam-sample
${asksFor}provider:
  name: aws
  runtime: nodejs22.x
  region: '${spec.region}'
  stage: '${deploymentStage(spec)}'
`,
    spec.kind === 'http' ? text`  httpApi:\n    ${sharedCors(spec, '    ')}` : '',
    text`functions:
  sample:
    handler: handler.sample
`,
    { rest: restEvent, http: httpEvent, url }[spec.kind](spec),
    spec.kind === 'rest' ? restErrors(spec) : '',
  ]);

/**
 * Serverless Framework (docs: "API Gateway", "HTTP API", "Lambda Function URLs"). Version 3 is asked for by nobody, since its fork osls
 * counts on from there.
 */
const serverless = <const Id extends string>(id: Id, title: string, asksFor: string): Template<Id> => ({
  id,
  title,
  files: (spec) => [
    { name: 'serverless.yml', text: yaml(spec, asksFor) },
    { name: 'handler.js', text: text`${handler(spec, 'exports.sample')}\n` },
  ],
});

export const serverless3 = serverless('serverless-3', 'Serverless Framework v3, osls', '');
export const serverless4 = serverless('serverless-4', 'Serverless Framework v4', "frameworkVersion: '4'\n");
