import { join, mapText, type Pieces, text } from '@/core/grants/pieces';
import { type ApiSpec, allowedHeaders, handler, type Template, yamlList, yamlPath } from './api-spec';

/** A constant for API Gateway stands in single quotes of its own. */
const constant = (value: Pieces | string): Pieces => text`"'${value}'"`;

const restApi = (spec: ApiSpec): Pieces => text`  Api:
    Type: AWS::Serverless::Api
    Properties:
      StageName: '${spec.stage}'
      Auth:
        DefaultAuthorizer: AWS_IAM
        AddDefaultAuthorizerToCorsPreflight: false
        # Else whoever calls needs lambda:InvokeFunction, too.
        InvokeRole: NONE
      Cors:
        AllowOrigin: ${constant(spec.cors.origin)}
        AllowMethods: ${constant(spec.allowed)}
        AllowHeaders: ${constant(allowedHeaders(spec).join(','))}
      GatewayResponses:${['DEFAULT_4XX', 'DEFAULT_5XX']
        .map(
          (type) => `
        ${type}:
          ResponseParameters:
            Headers:
              Access-Control-Allow-Origin: "'${spec.cors.origin}'"`,
        )
        .join('')}
`;

const cors = (spec: ApiSpec, indent: string): Pieces => text`
${indent}AllowOrigins:${yamlList(`${indent}  `, [spec.cors.origin])}
${indent}AllowHeaders:${yamlList(`${indent}  `, allowedHeaders(spec))}
${indent}AllowMethods:${yamlList(`${indent}  `, [spec.allowed])}
`;

const httpApi = (spec: ApiSpec): Pieces => text`  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      StageName: '${spec.stage}'
      Auth:
        EnableIamAuthorizer: true
        DefaultAuthorizer: AWS_IAM
      CorsConfiguration:${cors(spec, '        ')}`;

const event = (spec: ApiSpec): Pieces => text`      Events:
        Sample:
          Type: ${spec.kind === 'rest' ? 'Api' : 'HttpApi'}
          Properties:
            ${spec.kind === 'rest' ? 'RestApiId' : 'ApiId'}: !Ref Api
            Path: ${yamlPath(spec)}
            Method: ${mapText(spec.method, (name) => name.toLowerCase())}
`;

const url = (spec: ApiSpec): Pieces => text`      FunctionUrlConfig:
        AuthType: AWS_IAM
        Cors:${cors(spec, '          ')}`;

const HOST = `      Fn::Sub: '\${Api}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}'`;

/** What the deployment prints: a host, or the URL of a function, which SAM names after it. */
const OUTPUT: Readonly<Record<ApiSpec['kind'], string>> = {
  rest: HOST,
  http: HOST,
  url: '      Fn::GetAtt: [SampleUrl, FunctionUrl]',
};

const yaml = (spec: ApiSpec): Pieces =>
  join([
    text`AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
`,
    { rest: restApi, http: httpApi, url: () => text`` }[spec.kind](spec),
    text`  Sample:
    Type: AWS::Serverless::Function
    Properties:
      Runtime: nodejs22.x
      Handler: index.handler
      InlineCode: |
        ${handler(spec, 'exports.handler', '        ')}
`,
    spec.kind === 'url' ? url(spec) : event(spec),
    `Outputs:
  Host:
    Value:
${OUTPUT[spec.kind]}
`,
  ]);

/** AWS SAM (Developer Guide, "AWS::Serverless::Api", "AWS::Serverless::HttpApi", "FunctionUrlConfig"). */
export const sam = {
  id: 'sam',
  title: 'AWS SAM',
  files: (spec) => [{ name: 'template.yaml', text: yaml(spec) }],
} as const satisfies Template;
