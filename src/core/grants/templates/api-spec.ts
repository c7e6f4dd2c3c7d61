import type { Answers } from '@/core/grants/asks';
import { type CorsNeed, METHODS } from '@/core/grants/cors/cors';
import { from, join, type Pieces, plain, text } from '@/core/grants/pieces';
import type { GrantRequest } from '@/core/grants/request';
import { apiPlaceOf } from '@/core/grants/rows/api';

/** What kind of thing is set up. */
export type ApiKind = 'rest' | 'http' | 'url';

/** The smallest API that answers a request: made only of what no tool has to be handed in quotes. */
export type ApiSpec = {
  readonly kind: ApiKind;
  /** Upper-case; ANY where the request's own is none that API Gateway knows. */
  readonly method: Pieces;
  /** The same as CORS has it, `*` for any. */
  readonly allowed: Pieces;
  /** Begins with a slash; `/{proxy+}` where the request's own cannot be a resource. */
  readonly path: Pieces;
  readonly stage: Pieces;
  readonly region: Pieces;
  readonly cors: CorsNeed;
};

export type TemplateFile = { readonly name: string; readonly text: Pieces };

/** A tool that sets up what it is told, and what it is told. */
export type Template<Id extends string = string> = {
  readonly id: Id;
  /** As its makers call it. */
  readonly title: string;
  readonly files: (spec: ApiSpec) => readonly TemplateFile[];
};

/** What a part of a resource's path may be, and a stage be called (Amazon API Gateway Developer Guide). */
const PATH = /^(?:\/[\w.:-]+)+\/?$/;
const STAGE = /^[\w-]{1,128}$/;
/** What only an HTTP API has: its paths show no stage. */
const DEFAULT_STAGE = '$default';
const REGION = /^[a-z0-9-]+$/;

/** What has to be set up so that somebody answers a request; `kind` is the page's for API Gateway, and a function's URL is known. */
export function apiSpecOf(request: GrantRequest, answers: Answers, need: CorsNeed, kind: 'rest' | 'http'): ApiSpec {
  const { stage, resource } = apiPlaceOf(request, answers);
  const method = METHODS.includes(request.method) ? request.method : 'ANY';
  const path = `/${plain(resource)}`;
  return {
    kind: request.service === 'lambda' ? 'url' : kind,
    method: from('method', method),
    allowed: from('method', method === 'ANY' ? '*' : method),
    path: path === '/' ? text`/` : PATH.test(path) ? from('path', path.replace(/\/$/, '')) : from('path', '/{proxy+}'),
    stage: mayBeCalled(plain(stage), kind) ? stage : text`dev`,
    region: REGION.test(request.region) ? from('region', request.region) : text`us-east-1`,
    cors: { ...need, headers: need.headers.filter((name) => /^[\w-]+$/.test(name)) },
  };
}

const mayBeCalled = (stage: string, kind: ApiKind): boolean =>
  STAGE.test(stage) || (kind === 'http' && stage === DEFAULT_STAGE);

/** The stage of a deployment as a whole, which has no $default. */
export const deploymentStage = ({ stage }: ApiSpec): Pieces => (plain(stage) === DEFAULT_STAGE ? text`dev` : stage);

/** The path as a value of YAML, where a colon at the end would make it a name. */
export const yamlPath = ({ path }: ApiSpec): Pieces => (plain(path).endsWith(':') ? text`'${path}'` : path);

/** The names of the headers that a page may send. */
export const allowedHeaders = ({ cors }: ApiSpec): readonly string[] =>
  cors.headers.length > 0 ? cors.headers : ['authorization', 'x-amz-date'];

/** A list of YAML, each on a line of its own; in what is quoted here are no quotes. */
export const yamlList = (indent: string, items: readonly (Pieces | string)[]): Pieces =>
  join(items.map((item) => text`\n${indent}- '${item}'`));

/** Code of a function that answers; `export` is how it is found. */
export const handler = ({ kind, cors }: ApiSpec, exported: string, indent = ''): Pieces => {
  const lines = [
    `${exported} = async () => ({`,
    '  statusCode: 200,',
    // Behind a REST API the function itself answers with the header; elsewhere the header is set up.
    ...(kind === 'rest' ? [`  headers: { 'Access-Control-Allow-Origin': '${cors.origin}' },`] : []),
    "  body: JSON.stringify({ message: 'It works.' }),",
    '});',
  ];
  return text`${lines.join(`\n${indent}`)}`;
};
