import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import hcl from 'hcl2-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plain } from '@/core/grants/pieces';
import { grantRequestOf } from '@/core/grants/request';
import { type ApiKind, apiSpecOf } from '@/core/grants/templates/api-spec';
import { TEMPLATES, type TemplateId } from '@/core/grants/templates/templates';
import { IN_HEADER, inputOf, type TypedChange } from '@/testing/typed';

// Templates, read by readers of their formats, and the CDK's program compiled and run.

type Block = Readonly<Record<string, unknown>>;

const ORIGIN = 'https://page.example';
const HEADERS = ['authorization', 'x-amz-content-sha256', 'x-amz-date'];
const URLS = 'https://abcdefgh.lambda-url.eu-west-1.on.aws/';
const API = 'https://x8j638cwtf.execute-api.eu-west-1.amazonaws.com';

type Case = {
  readonly name: string;
  readonly kind: ApiKind;
  readonly typed: TypedChange;
  readonly route: string;
  readonly method: string;
};
const rest = (name: string, url: string, method: string, route: string, written = method): Case => ({
  name,
  kind: 'rest',
  typed: { ...IN_HEADER, method, url: `${API}${url}`, region: 'eu-west-1' },
  route,
  method: written,
});
const REST: readonly Case[] = [
  rest('the article’s', '/dev/sample', 'GET', '/sample'),
  rest('a longer path', '/dev/pets/a1.b:c/', 'POST', '/pets/a1.b:c'),
  rest('the root', '/dev', 'DELETE', '/'),
  rest('what no resource is called', '/on/a%20b/%E5%86%99', 'PUT', '/{proxy+}'),
  rest('a method of nobody', '/123/sample', 'PURGE', '/sample', 'ANY'),
];
const CASES: readonly Case[] = [
  ...REST,
  ...REST.map((one): Case => ({ ...one, name: `${one.name}, as an HTTP API`, kind: 'http' })),
  {
    name: 'a function’s URL',
    kind: 'url',
    typed: { ...IN_HEADER, service: 'lambda', url: URLS, region: 'eu-west-1' },
    route: '/',
    method: 'GET',
  },
];

const filesOf = ({ kind, typed }: Case, id: TemplateId) => {
  const request = grantRequestOf(inputOf(typed));
  const spec = apiSpecOf(request, {}, { origin: ORIGIN, headers: HEADERS }, kind === 'http' ? 'http' : 'rest');
  return TEMPLATES.find((one) => one.id === id)!
    .files(spec)
    .map(({ name, text }) => ({ name, text: plain(text) }));
};
const fileOf = (one: Case, id: TemplateId): string => filesOf(one, id)[0]!.text;
const stageOf = ({ typed }: Case): string => /\.com\/([^/]+)/.exec(typed.url ?? '')?.[1] ?? '';

describe.each(CASES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  it.each(['serverless-3', 'serverless-4'] as const)('%s is YAML that asks for IAM', (id) => {
    const { provider, functions, frameworkVersion, resources } = parse(fileOf(one, id));
    expect(frameworkVersion).toBe(id === 'serverless-4' ? '4' : undefined);
    expect(provider).toMatchObject({ name: 'aws', region: 'eu-west-1' });
    const [event] = functions.sample.events ?? [];
    if (one.kind === 'url') {
      expect(functions.sample.url).toMatchObject({
        authorizer: 'aws_iam',
        cors: { allowedOrigins: [ORIGIN], allowedHeaders: HEADERS },
      });
      return;
    }
    expect(provider.stage).toBe(stageOf(one));
    if (one.kind === 'http') {
      expect(event.httpApi).toEqual({
        path: one.route,
        method: one.method === 'ANY' ? '*' : one.method,
        authorizer: { type: 'aws_iam' },
      });
      expect(provider.httpApi.cors).toMatchObject({ allowedOrigins: [ORIGIN], allowedHeaders: HEADERS });
      return;
    }
    expect(event.http).toEqual({
      path: one.route,
      method: one.method.toLowerCase(),
      authorizer: 'aws_iam',
      cors: { origin: ORIGIN, headers: HEADERS },
    });
    expect(
      Object.values(resources.Resources).map(
        (made) => (made as { Properties: { ResponseType: string } }).Properties.ResponseType,
      ),
    ).toEqual(['DEFAULT_4XX', 'DEFAULT_5XX']);
  });

  it('AWS SAM is YAML that asks for IAM, and for none on a preflight', () => {
    const tags = [{ tag: '!Ref', resolve: (name: string) => ({ Ref: name }) }];
    const { Transform, Resources } = parse(fileOf(one, 'sam'), { customTags: tags });
    expect(Transform).toBe('AWS::Serverless-2016-10-31');
    const { FunctionUrlConfig, Events, InlineCode } = Resources.Sample.Properties;
    expect(InlineCode).toContain('exports.handler');
    if (one.kind === 'url') {
      expect(FunctionUrlConfig).toMatchObject({
        AuthType: 'AWS_IAM',
        Cors: { AllowOrigins: [ORIGIN], AllowHeaders: HEADERS },
      });
      return;
    }
    const { Type, Properties } = Events.Sample;
    expect(Properties).toMatchObject({ Path: one.route, Method: one.method.toLowerCase() });
    expect(Resources.Api.Properties.StageName).toBe(stageOf(one));
    if (one.kind === 'http') {
      expect(Type).toBe('HttpApi');
      expect(Resources.Api.Properties.Auth).toEqual({ EnableIamAuthorizer: true, DefaultAuthorizer: 'AWS_IAM' });
      return;
    }
    expect(Type).toBe('Api');
    expect(Properties.RestApiId).toEqual({ Ref: 'Api' });
    expect(Resources.Api.Properties).toMatchObject({
      Auth: { DefaultAuthorizer: 'AWS_IAM', AddDefaultAuthorizerToCorsPreflight: false, InvokeRole: 'NONE' },
      Cors: { AllowOrigin: `'${ORIGIN}'`, AllowHeaders: `'${HEADERS.join(',')}'` },
    });
    expect(Object.keys(Resources.Api.Properties.GatewayResponses)).toEqual(['DEFAULT_4XX', 'DEFAULT_5XX']);
  });

  it('Terraform is HCL that asks for IAM, and for none on a preflight', () => {
    const [read, fault] = hcl.parseToObject(fileOf(one, 'terraform'));
    expect(fault).toBeFalsy();
    const { resource } = read as {
      readonly resource: Readonly<Record<string, Readonly<Record<string, readonly Block[]>>>>;
    };
    const made = (kind: string, name: string): Block | undefined => resource[kind]?.[name]?.[0];
    if (one.kind === 'url') {
      expect(made('aws_lambda_function_url', 'sample')).toMatchObject({ authorization_type: 'AWS_IAM' });
      return;
    }
    if (one.kind === 'http') {
      const route = { route_key: `${one.method} ${one.route}`, authorization_type: 'AWS_IAM' };
      expect(made('aws_apigatewayv2_route', 'sample')).toMatchObject(route);
      expect(made('aws_apigatewayv2_stage', 'stage')).toMatchObject({ name: stageOf(one) });
      return;
    }
    expect(made('aws_api_gateway_method', 'sample')).toMatchObject({
      http_method: one.method,
      authorization: 'AWS_IAM',
    });
    expect(made('aws_api_gateway_method', 'preflight')).toMatchObject({
      http_method: 'OPTIONS',
      authorization: 'NONE',
    });
    const paths = Object.values(resource['aws_api_gateway_resource'] ?? {});
    expect(`/${paths.map(([block]) => block?.['path_part']).join('/')}`).toBe(one.route);
    expect(made('aws_api_gateway_stage', 'stage')).toMatchObject({ stage_name: stageOf(one) });
  });
});

describe('the CDK’s program', () => {
  // Below this folder, so that its imports are found.
  const folder = path.join(import.meta.dirname, `../node_modules/.cdk-programs-${process.pid}`);
  const nameOf = (i: number): string => `app-${i}`;

  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    CASES.forEach((one, i) => {
      writeFileSync(path.join(folder, `${nameOf(i)}.mts`), fileOf(one, 'cdk'));
      // It has no syntax of TypeScript's own, so that Node runs it as it is.
      writeFileSync(path.join(folder, `${nameOf(i)}.mjs`), fileOf(one, 'cdk'));
    });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('compiles against the CDK’s types', () => {
    const config = {
      compilerOptions: {
        strict: true,
        noEmit: true,
        module: 'nodenext',
        target: 'es2023',
        skipLibCheck: true,
        types: [],
      },
      include: ['*.mts'],
    };
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(config));
    const tsc = path.join(import.meta.dirname, '../../node_modules/typescript/bin/tsc');
    const compile = () => execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
    // What is wrong has to be found in the same run: where it is not, the expectation of it is an error.
    const wrong = fileOf(CASES[0]!, 'cdk').replace(
      /^(.*)AuthorizationType\.IAM/m,
      '// @ts-expect-error\n$1AuthorizationType.AWS',
    );
    writeFileSync(path.join(folder, 'wrong.mts'), wrong);
    expect(wrong).toContain('AuthorizationType.AWS');
    expect(compile()).toBe('');
  });

  it.each(CASES.map((one, i) => [one.name, one, i] as const))('makes %s behind IAM', (_, one, i) => {
    const out = path.join(folder, `${nameOf(i)}.out`);
    execFileSync(process.execPath, [path.join(folder, `${nameOf(i)}.mjs`)], {
      env: { ...process.env, CDK_OUTDIR: out },
      stdio: 'pipe',
    });
    const template = readdirSync(out).find((name) => name.endsWith('.template.json'))!;
    const made = Object.values(JSON.parse(readFileSync(path.join(out, template), 'utf8')).Resources) as {
      Type: string;
      Properties: Readonly<Record<string, unknown>>;
    }[];
    const ofType = (type: string) => made.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
    if (one.kind === 'url') {
      expect(ofType('AWS::Lambda::Url')).toMatchObject([{ AuthType: 'AWS_IAM', Cors: { AllowOrigins: [ORIGIN] } }]);
      return;
    }
    if (one.kind === 'http') {
      expect(ofType('AWS::ApiGatewayV2::Route')).toMatchObject([
        { RouteKey: `${one.method} ${one.route}`, AuthorizationType: 'AWS_IAM' },
      ]);
      return;
    }
    const methods = ofType('AWS::ApiGateway::Method');
    expect(methods.filter(({ HttpMethod }) => HttpMethod !== 'OPTIONS')).toMatchObject([
      { HttpMethod: one.method, AuthorizationType: 'AWS_IAM' },
    ]);
    const preflights = methods.filter(({ HttpMethod }) => HttpMethod === 'OPTIONS');
    expect(preflights.length).toBeGreaterThan(0);
    for (const preflight of preflights) expect(preflight).toMatchObject({ AuthorizationType: 'NONE' });
    expect(
      ofType('AWS::ApiGateway::GatewayResponse')
        .map(({ ResponseType }) => ResponseType)
        .toSorted(),
    ).toEqual(['DEFAULT_4XX', 'DEFAULT_5XX']);
  });
});
