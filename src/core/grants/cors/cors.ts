import type { Answers } from '@/core/grants/asks';
import { json } from '@/core/grants/json';
import { from, join, mapText, type Pieces, text } from '@/core/grants/pieces';
import type { GrantRequest } from '@/core/grants/request';
import { aws } from '@/core/grants/row';
import { apiPlaceOf } from '@/core/grants/rows/api';
import type { Source } from '@/core/model/trace';

/** What a browser asks of the other side before, or with, a request from a page. */
export type CorsNeed = {
  /** As `originOf` gives it. */
  readonly origin: string;
  /** Lower-case names of those headers that it asks for first. */
  readonly headers: readonly string[];
};

/** Who holds a rule, and in which form it is put there. */
export type CorsId =
  | 's3-json'
  | 's3-xml'
  | 'rest-options'
  | 'rest-errors'
  | 'rest-function'
  | 'http-api'
  | 'function-url';

export type CorsText = { readonly id: CorsId; readonly text: Pieces; readonly source: string };

/** The methods that a rule of S3 can name (Amazon S3 User Guide, "Elements of a CORS configuration"). */
const OF_S3 = ['GET', 'PUT', 'POST', 'DELETE', 'HEAD'];
/** The methods that API Gateway and Lambda can name besides OPTIONS. */
export const METHODS: readonly string[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** What scripts may read of a reply besides what they always may. */
const EXPOSED_BY_S3 = ['ETag', 'x-amz-request-id', 'x-amz-id-2'];
const EXPOSED = ['x-amzn-requestid', 'x-amzn-errortype'];

const S3_CORS = aws('AmazonS3/latest/userguide/ManageCorsUsing.html');
const REST_CORS = aws('apigateway/latest/developerguide/how-to-cors.html');
const HTTP_CORS = aws('apigateway/latest/developerguide/http-api-cors.html');
const URL_CORS = aws('lambda/latest/dg/urls-configuration.html');

/** A header's name as a piece that comes from it; what the signature itself brings comes from nowhere. */
const named = (name: string): Pieces => from(`header:${name}:0` as Source, name);

type Maker = (request: GrantRequest, need: CorsNeed, answers: Answers) => readonly CorsText[];

/** By signing name. */
const HOLDERS: Readonly<Record<string, Maker>> = {
  s3: ({ method }, need) =>
    OF_S3.includes(method)
      ? [
          { id: 's3-json', text: s3Json(method, need), source: S3_CORS },
          { id: 's3-xml', text: s3Xml(method, need), source: S3_CORS },
        ]
      : [],
  'execute-api': (request, need, answers) => [
    { id: 'rest-options', text: restOptions(request, need, answers), source: REST_CORS },
    { id: 'rest-errors', text: restErrors(request, need, answers), source: REST_CORS },
    { id: 'rest-function', text: restFunction(need), source: REST_CORS },
    { id: 'http-api', text: apiCors(request, need), source: HTTP_CORS },
  ],
  lambda: (request, need) => [{ id: 'function-url', text: apiCors(request, need), source: URL_CORS }],
};

/** The rules that let a page at an origin send a request and read its reply, one of each form; none where nobody holds any. */
export function corsFor(request: GrantRequest, need: CorsNeed, answers: Answers): readonly CorsText[] {
  const maker = Object.hasOwn(HOLDERS, request.service) ? HOLDERS[request.service] : undefined;
  return maker?.(request, need, answers) ?? [];
}

const s3Json = (method: string, { origin, headers }: CorsNeed): Pieces =>
  text`${json([
    {
      AllowedOrigins: [origin],
      AllowedMethods: [from('method', method)],
      AllowedHeaders: headers.map(named),
      ExposeHeaders: EXPOSED_BY_S3,
      MaxAgeSeconds: 3000,
    },
  ])}\n`;

function s3Xml(method: string, { origin, headers }: CorsNeed): Pieces {
  const element = (name: string, value: Pieces | string): Pieces =>
    text`    <${name}>${typeof value === 'string' ? value : mapText(value, escapeXml)}</${name}>\n`;
  return join([
    '<CORSConfiguration>\n  <CORSRule>\n',
    element('AllowedOrigin', origin),
    element('AllowedMethod', from('method', method)),
    ...headers.map((name) => element('AllowedHeader', named(name))),
    ...EXPOSED_BY_S3.map((name) => element('ExposeHeader', name)),
    element('MaxAgeSeconds', '3000'),
    '  </CORSRule>\n</CORSConfiguration>\n',
  ]);
}

const escapeXml = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** API Gateway v2 and Lambda take the same members; OPTIONS is never among the methods, and others they know as any. */
const apiCors = ({ method }: GrantRequest, { origin, headers }: CorsNeed): Pieces =>
  text`${json({
    AllowOrigins: [origin],
    AllowMethods: [from('method', METHODS.includes(method) ? method : '*')],
    AllowHeaders: headers.map(named),
    ExposeHeaders: EXPOSED,
    MaxAge: 3000,
  })}\n`;

/** A constant in a mapping of API Gateway stands in single quotes. */
const constant = (value: Pieces | string): Pieces => text`'${value}'`;

const HEADER = 'method.response.header.Access-Control-Allow-';

/** The preflight of a resource, answered by API Gateway itself (CloudFormation). */
function restOptions(request: GrantRequest, { origin, headers }: CorsNeed, answers: Answers): Pieces {
  const names = headers.length === 0 ? text`*` : join(headers.map(named), ',');
  const given = {
    [`${HEADER}Origin`]: constant(origin),
    [`${HEADER}Methods`]: constant(
      request.method === 'OPTIONS' ? 'OPTIONS' : text`OPTIONS,${from('method', request.method)}`,
    ),
    [`${HEADER}Headers`]: constant(names),
  };
  return text`${json({
    PreflightMethod: {
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: apiPlaceOf(request, answers).api,
        ResourceId: 'RESOURCE-ID',
        HttpMethod: 'OPTIONS',
        AuthorizationType: 'NONE',
        Integration: {
          Type: 'MOCK',
          RequestTemplates: { 'application/json': '{"statusCode": 200}' },
          IntegrationResponses: [{ StatusCode: '200', ResponseParameters: given }],
        },
        MethodResponses: [
          { StatusCode: '200', ResponseParameters: Object.fromEntries(Object.keys(given).map((name) => [name, true])) },
        ],
      },
    },
  })}\n`;
}

/** What API Gateway says by itself, the 403 among it, with the header that lets a page read it (CloudFormation). */
function restErrors(request: GrantRequest, { origin }: CorsNeed, answers: Answers): Pieces {
  const response = (type: string) => ({
    Type: 'AWS::ApiGateway::GatewayResponse',
    Properties: {
      RestApiId: apiPlaceOf(request, answers).api,
      ResponseType: type,
      ResponseParameters: { 'gatewayresponse.header.Access-Control-Allow-Origin': constant(origin) },
    },
  });
  return text`${json({ Errors4XX: response('DEFAULT_4XX'), Errors5XX: response('DEFAULT_5XX') })}\n`;
}

const restFunction = ({ origin }: CorsNeed): Pieces =>
  text`return {
  statusCode: 200,
  headers: { 'Access-Control-Allow-Origin': '${origin}' },
  body: JSON.stringify({ message: 'It works.' }),
};
`;
