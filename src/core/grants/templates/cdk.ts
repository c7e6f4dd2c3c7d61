import { join, type Pieces, plain, text } from '@/core/grants/pieces';
import { type ApiSpec, allowedHeaders, handler, type Template } from './api-spec';

const names = (list: readonly string[]): string => `[${list.map((name) => `'${name}'`).join(', ')}]`;

const IMPORTS: Readonly<Record<ApiSpec['kind'], string>> = {
  rest: `import { App, Stack } from 'aws-cdk-lib';
import { AuthorizationType, LambdaIntegration, ResponseType, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
`,
  http: `import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { CorsHttpMethod, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
`,
  url: `import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Code, Function, FunctionUrlAuthType, HttpMethod, Runtime } from 'aws-cdk-lib/aws-lambda';
`,
};

const rest = (spec: ApiSpec): Pieces => text`
const api = new RestApi(stack, 'Api', {
  deployOptions: { stageName: '${spec.stage}' },
  defaultMethodOptions: { authorizationType: AuthorizationType.IAM },
  defaultCorsPreflightOptions: {
    allowOrigins: ['${spec.cors.origin}'],
    allowMethods: ['${spec.method}'],
    allowHeaders: ${names(allowedHeaders(spec))},
  },
});
for (const type of [ResponseType.DEFAULT_4XX, ResponseType.DEFAULT_5XX])
  api.addGatewayResponse(type.responseType, {
    type,
    responseHeaders: { 'Access-Control-Allow-Origin': "'${spec.cors.origin}'" },
  });
api.root.resourceForPath('${spec.path}').addMethod('${spec.method}', new LambdaIntegration(sample));
`;

const http = (spec: ApiSpec): Pieces => text`
const api = new HttpApi(stack, 'Api', {
  createDefaultStage: false,
  corsPreflight: {
    allowOrigins: ['${spec.cors.origin}'],
    allowMethods: [CorsHttpMethod.${spec.method}],
    allowHeaders: ${names(allowedHeaders(spec))},
  },
});
api.addStage('Stage', { stageName: '${spec.stage}', autoDeploy: true });
api.addRoutes({
  path: '${spec.path}',
  methods: [HttpMethod.${spec.method}],
  integration: new HttpLambdaIntegration('Integration', sample),
  authorizer: new HttpIamAuthorizer(),
});
new CfnOutput(stack, 'Url', { value: api.apiEndpoint });
`;

/** The CDK's list of methods for a function's URL calls any of them ALL. */
const url = (spec: ApiSpec): Pieces => text`
const url = sample.addFunctionUrl({
  authType: FunctionUrlAuthType.AWS_IAM,
  cors: {
    allowedOrigins: ['${spec.cors.origin}'],
    allowedMethods: [HttpMethod.${plain(spec.method) === 'ANY' ? 'ALL' : spec.method}],
    allowedHeaders: ${names(allowedHeaders(spec))},
  },
});
new CfnOutput(stack, 'Url', { value: url.url });
`;

const program = (spec: ApiSpec): Pieces =>
  join([
    IMPORTS[spec.kind],
    text`
const app = new App();
const stack = new Stack(app, 'IamSample', { env: { region: '${spec.region}' } });

const sample = new Function(stack, 'Sample', {
  runtime: Runtime.NODEJS_22_X,
  handler: 'index.handler',
  code: Code.fromInline(\`${handler(spec, 'exports.handler')}\`),
});
`,
    { rest, http, url }[spec.kind](spec),
    '\napp.synth();\n',
  ]);

/** AWS CDK v2, in TypeScript. */
export const cdk = {
  id: 'cdk',
  title: 'AWS CDK (TypeScript)',
  files: (spec) => [{ name: 'app.ts', text: program(spec) }],
} as const satisfies Template;
