import { type CorpusEntry, type Expected, entry, searched } from './entry';
import { link, sign, upload } from './exchange';
import { DATE, KEY_ID, SECRET } from './parts';

const STORE = 'store.example:9000';
const GET = link({ host: STORE, path: '/bucket/a.txt' });
const TARGET = `/bucket/a.txt?${sign(GET).query}`;
const PUT = upload({ host: STORE, path: '/bucket/a.txt', region: 'us-east-1' });
const SIGNED = sign(PUT);
const HEADERS = [['Host', STORE] as const, ...SIGNED.headers];
const TIME = '2026-03-14T09:26:54';

const log = (more: Partial<Expected> = {}): Expected => ({
  format: 'server-log',
  method: 'GET',
  target: TARGET,
  ...more,
});
const REFUSED: Expected = { format: 'server-log', status: 403 };
const combined = (target: string, status = '403 411'): string =>
  `203.0.113.7 - - [14/Mar/2026:09:26:54 +0000] "GET ${target} HTTP/1.1" ${status} "-" "curl/8.4.0"`;
const ceph = (what: string): string => `${TIME}.000+0000 7f6a10 10 req 12 0.001s s3:put_obj ${what}`;
const garage = (what: string): string => `${TIME}.657Z TRACE garage_api_common::signature::payload: ${what}:\n`;
const json = (value: object): string => JSON.stringify(value);
const refusedByMinio =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message></Error>';

/** What servers, proxies and stores log of requests. */
export const SERVER_LOGS: readonly CorpusEntry[] = [
  entry('nginx', combined(TARGET), [], log(), REFUSED),
  entry(
    'nginx, two requests of which one is signed',
    `${combined('/favicon.ico', '404 0')}\n${combined(TARGET)}`,
    [],
    log(),
    REFUSED,
  ),
  entry('nginx with the host behind', `${combined(TARGET)} host="${STORE}"`, [], log({ host: STORE }), REFUSED),
  entry('Apache with the host before', `${STORE}:443 ${combined(TARGET)}`, [], log(), REFUSED),
  entry(
    'Garage',
    `${TIME}.657651Z INFO garage_api::generic_server 203.0.113.7 (via [::1]:50102) GET ${TARGET}`,
    [],
    log(),
  ),
  entry(
    'Garage with a prefix of systemd',
    `Mar 14 09:26:54 node1 garage[812]: ${TIME}.657651Z  INFO garage_api_common::generic_server: 203.0.113.7 (key ${KEY_ID}) GET ${TARGET}`,
    [],
    log(),
  ),
  entry(
    'Garage in a container',
    `garage-1  | ${TIME}.657651Z  INFO garage_api_common::generic_server: 203.0.113.7 GET ${TARGET}`,
    [],
    log(),
  ),
  entry(
    'access log of S3',
    `79a59df900b949e5 press-archive [14/Mar/2026:09:26:54 +0000] 192.0.2.3 79a59df900 3E57427F33A59F07 REST.GET.OBJECT a.txt "GET ${TARGET} HTTP/1.1" 403 SignatureDoesNotMatch 555 - 41 - "-" "curl/8.4.0" - s9lzHYrFp76ZVxRcpX9= SigV4 TLS_AES_128_GCM_SHA256 QueryString press-archive.s3.eu-west-3.amazonaws.com TLSv1.3 - -`,
    [],
    log({ host: 'press-archive.s3.eu-west-3.amazonaws.com' }),
    { ...REFUSED, code: 'SignatureDoesNotMatch' },
  ),
  entry(
    'access log of a load balancer',
    `https ${TIME}.186641Z app/files/50dc6c49 192.0.2.3:2817 10.0.0.1:80 0.086 0.048 0.037 403 403 0 57 "GET https://files.example.com:443${TARGET} HTTP/1.1" "curl/8.4.0" ECDHE TLSv1.2`,
    [],
    log({ host: 'files.example.com:443' }),
  ),
  searched(
    SECRET,
    'right',
    entry(
      'mc admin trace',
      `${TIME}.123 [403 Forbidden] s3.GetObject ${STORE}${TARGET} 203.0.113.7  1.2ms  ↑ 100 B ↓ 384 B`,
      [],
      log({ host: STORE }),
      REFUSED,
    ),
  ),
  searched(
    SECRET,
    'right',
    entry(
      'mc admin trace --verbose',
      [
        `[REQUEST s3.PutObject] [${TIME}.123] [Client IP: 203.0.113.7]`,
        'PUT /bucket/a.txt',
        'Proto: HTTP/1.1',
        ...HEADERS.map(([name, value]) => `${name}: ${value}`),
        '<BODY>',
        `[RESPONSE] [${TIME}.124] [ Duration 1.2ms ]`,
        '403 Forbidden',
        'Content-Type: application/xml',
        refusedByMinio,
      ]
        .map((line) => `${STORE} ${line}`)
        .join('\n'),
      [],
      { format: 'server-log', method: 'PUT', host: STORE, target: '/bucket/a.txt', header: ['X-Amz-Date', DATE] },
      { ...REFUSED, code: 'SignatureDoesNotMatch' },
    ),
  ),
  entry(
    'mc admin trace --json',
    json({
      host: STORE,
      api: 's3.GetObject',
      path: '/bucket/a.txt',
      query: TARGET.split('?')[1],
      statusCode: 403,
      request: {
        method: 'GET',
        proto: 'HTTP/1.1',
        path: '/bucket/a.txt',
        rawQuery: TARGET.split('?')[1],
        headers: { Host: [STORE], 'User-Agent': ['curl'] },
      },
    }),
    [],
    log({ host: STORE }),
    REFUSED,
  ),
  entry(
    'audit log of MinIO',
    json({
      version: '1',
      api: { name: 'PutObject', bucket: 'bucket', object: 'a.txt', status: 'Forbidden', statusCode: 403 },
      remotehost: '203.0.113.7',
      requestHeader: Object.fromEntries(HEADERS),
    }),
    [],
    { format: 'server-log', method: 'PUT', host: STORE, target: '/bucket/a.txt', header: ['X-Amz-Date', DATE] },
    REFUSED,
  ),
  entry(
    'access log of Caddy',
    json({
      level: 'error',
      ts: 1,
      request: { method: 'GET', host: STORE, uri: TARGET, headers: { 'User-Agent': ['curl'] } },
      status: 403,
    }),
    [],
    log({ host: STORE }),
  ),
  searched(
    SECRET,
    'received',
    entry(
      'debug log of Ceph',
      [
        ceph(`canonical request = ${SIGNED.canonicalRequest}`),
        ceph(`string to sign = ${SIGNED.stringToSign}`),
        ceph(`server signature=${'0e'.repeat(32)}`),
        ceph(`client signature=${SIGNED.signature}`),
        ceph('compare=-1'),
      ].join('\n'),
      [],
      {
        format: 'server-log',
        canonicalRequest: SIGNED.canonicalRequest,
        stringToSign: SIGNED.stringToSign,
        signature: SIGNED.signature,
      },
    ),
  ),
  entry(
    'trace of Garage',
    `${garage('canonical request')}${SIGNED.canonicalRequest}\n${garage('string to sign')}${SIGNED.stringToSign}`,
    [],
    {
      format: 'server-log',
      canonicalRequest: SIGNED.canonicalRequest,
      stringToSign: SIGNED.stringToSign,
    },
  ),
];
