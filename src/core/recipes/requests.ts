import { aws, REGION, WEEK } from './common';
import type { Ask, Recipe } from './recipe';

const METHOD: Ask = { name: 'method', starts: 'GET', options: ['GET', 'POST', 'PUT', 'DELETE'] };
const ANY_METHOD: Ask = { ...METHOD, options: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD'] };
const JSON_BODY: Ask = { name: 'json', example: '{"query":{"match_all":{}}}', optional: true };

/** A body of JSON is told to be one; where there is none, nothing is said. */
const WITH_JSON = { headers: [['Content-Type', '<application/json{-json}>']], body: '{=json}' } as const;

/** Signed headers are taken for five minutes (AWS IAM User Guide, "AWS Signature Version 4 for API requests"). */
const MINUTES: Recipe['lifetime'] = { usual: 300, longest: 300 };

/** Databases that are asked over HTTP, with signed headers. */
export const QUERIES: readonly Recipe[] = [
  {
    id: 'openSearch',
    group: 'databases',
    asks: [
      { name: 'url', example: 'https://search-logs-abc.us-east-1.es.amazonaws.com/logs/_search' },
      METHOD,
      JSON_BODY,
    ],
    request: { method: '{=method}', url: '{=url}', service: 'es', in: 'header', ...WITH_JSON },
    forms: ['headers'],
    lifetime: MINUTES,
    source: aws('opensearch-service/latest/developerguide/managedomains-signing-service-requests.html'),
  },
  {
    id: 'openSearchServerless',
    group: 'databases',
    asks: [{ name: 'url', example: 'https://abc123.us-east-1.aoss.amazonaws.com/logs/_search' }, METHOD, JSON_BODY],
    request: { method: '{=method}', url: '{=url}', service: 'aoss', in: 'header', ...WITH_JSON },
    forms: ['headers'],
    lifetime: MINUTES,
    source: aws('opensearch-service/latest/developerguide/serverless-clients.html'),
  },
  {
    id: 'neptune',
    group: 'databases',
    asks: [
      { name: 'host', example: 'db-1.cluster-c9akciq32.us-east-1.neptune.amazonaws.com' },
      { name: 'port', starts: '8182' },
      { name: 'path', starts: 'status' },
    ],
    request: { method: 'GET', url: 'https://{=host}:{=port}/{=path}', service: 'neptune-db', in: 'header' },
    forms: ['headers'],
    lifetime: MINUTES,
    source: aws('neptune/latest/userguide/iam-auth-connecting.html'),
  },
];

/** Services of a network, maps, and whatever else takes a signature. */
export const REQUESTS: readonly Recipe[] = [
  {
    id: 'vpcLattice',
    group: 'http',
    asks: [
      { name: 'url', example: 'https://orders-0123456789abcdef0.7d67968.vpc-lattice-svcs.us-west-2.on.aws/v1' },
      METHOD,
      JSON_BODY,
    ],
    request: { method: '{=method}', url: '{=url}', service: 'vpc-lattice-svcs', in: 'header', ...WITH_JSON },
    forms: ['headers'],
    lifetime: MINUTES,
    source: aws('vpc-lattice/latest/ug/sigv4-authenticated-requests.html'),
  },
  {
    id: 'mapTile',
    group: 'http',
    asks: [{ name: 'tileset', starts: 'vector.basemap' }, { name: 'tile', starts: '0/0/0', form: 'tile' }, REGION],
    request: {
      method: 'GET',
      url: 'https://maps.geo.{=region}.{dns}/v2/tiles/{tileset}/{/tile}',
      service: 'geo-maps',
      region: '{=region}',
      in: 'query',
    },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('location/latest/APIReference/API_geomaps_GetTile.html'),
  },
  {
    id: 'geocode',
    group: 'http',
    asks: [{ name: 'place', example: 'Tokyo Tower' }, REGION],
    request: {
      method: 'POST',
      url: 'https://places.geo.{=region}.{dns}/v2/geocode',
      service: 'geo-places',
      region: '{=region}',
      in: 'header',
      headers: [['Content-Type', 'application/json']],
      body: '{"QueryText":{"place}}',
    },
    forms: ['headers'],
    lifetime: MINUTES,
    source: aws('location/latest/APIReference/API_geoplaces_Geocode.html'),
  },
  {
    id: 'anyLink',
    group: 'http',
    asks: [
      { name: 'url', example: 'https://example.com/path?a=1' },
      { name: 'service', example: 'sqs' },
      REGION,
      ANY_METHOD,
    ],
    request: { method: '{=method}', url: '{=url}', service: '{=service}', region: '{=region}', in: 'query' },
    forms: ['url'],
    lifetime: WEEK,
    source: aws('IAM/latest/UserGuide/reference_sigv-authentication-methods.html'),
  },
  {
    id: 'anyHeaders',
    group: 'http',
    asks: [
      { name: 'url', example: 'https://example.com/path?a=1' },
      { name: 'service', example: 'sqs' },
      REGION,
      ANY_METHOD,
      { ...JSON_BODY, example: '{}' },
    ],
    request: {
      method: '{=method}',
      url: '{=url}',
      service: '{=service}',
      region: '{=region}',
      in: 'header',
      ...WITH_JSON,
    },
    forms: ['headers'],
    lifetime: MINUTES,
    source: aws('IAM/latest/UserGuide/reference_sigv-create-signed-request.html'),
  },
];
