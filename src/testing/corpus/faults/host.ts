import { type CorpusEntry, entry, searched } from '@/testing/corpus/entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  databaseToken,
  JSON_ERROR,
  link,
  refusal,
  refusalInJson,
  sign,
  URL,
  upload,
  urlOf,
  XML,
} from '@/testing/corpus/exchange';
import { API_HOST, S3_HOST, SECRET } from '@/testing/corpus/parts';

const proxied = call({ host: 'api.example.com' });
const store = upload({ host: 'files.example.com:9000', region: 'us-east-1' });
const mapped = call({ host: 'orders.example.com', path: '/v2/orders' });
const tokenOf = (host: string): string => urlOf(databaseToken({ host })).replace('https://', '');
const RDS = 'orders.cluster-c9x8.us-east-2.rds.amazonaws.com';
const onHttps = databaseToken({ host: `${RDS}:443` });
const TOKEN = { format: 'presigned-token' } as const;

export const HOST_FAULTS = {
  'host behind a proxy': [
    entry(
      'a call through a proxy that sends its own Host on',
      both(curlOf(proxied), refusalInJson(proxied, canonical(proxied, 'host:api.example.com', `host:${API_HOST}`))),
      ['host-in-transit'],
      CURL,
      JSON_ERROR,
    ),
  ],
  port: [
    entry(
      'an upload through a proxy that drops the port of Host',
      both(curlOf(store), refusal(store, canonical(store, 'host:files.example.com:9000', 'host:files.example.com'))),
      ['host-port-in-transit'],
      CURL,
      XML,
    ),
    entry('a default port that was signed', urlOf(link({ host: `${S3_HOST}:443` })), ['host-default-port'], URL),
  ],
  CDN: [
    entry(
      'a URL signed for a distribution of CloudFront',
      urlOf(link({ host: 'd111111abcdef8.cloudfront.net' })),
      ['host-cdn'],
      URL,
    ),
  ],
  prefix: [
    entry(
      'a call through a custom domain that maps a stage',
      both(curlOf(mapped), refusalInJson(mapped, canonical(mapped, '/v2/orders', '/prod/v2/orders'))),
      ['path-prefix-in-transit'],
      CURL,
      JSON_ERROR,
    ),
    entry(
      'a bucket in the host and in the path',
      urlOf(link({ path: '/press-archive/a.pdf' })),
      ['host-bucket-twice'],
      URL,
    ),
  ],
  'own name of a database': [
    entry('a token for RDS, made for the end of a tunnel', tokenOf('127.0.0.1:5432'), ['host-tunnel'], TOKEN),
    ...['', ':443'].map((port) =>
      searched(
        SECRET,
        port === '' ? 'right' : `signed for host: ${RDS}:443`,
        entry(
          `a token for port 443 whose signer ${port === '' ? 'left it out, as the CLI does' : 'signed it, as the SDK for JavaScript does'}`,
          urlOf(onHttps, sign(onHttps, { host: () => RDS + port })).replace('https://', ''),
          [],
          TOKEN,
        ),
      ),
    ),
    entry('a token for RDS, made for an alias', tokenOf('db.example.com:5432'), ['host-alias'], TOKEN),
    entry('a token for RDS, made without a port', tokenOf(RDS), ['host-database-port'], TOKEN),
    entry('the address of a database alone', `${RDS}:3306`, ['host-of-database'], {
      format: 'url',
      host: `${RDS}:3306`,
    }),
    entry(
      'the address of a cache alone',
      'master.orders.x1y2z3.euw1.cache.amazonaws.com:6379\n',
      ['host-of-database'],
      {
        format: 'url',
      },
    ),
  ],
} satisfies Readonly<Record<string, readonly CorpusEntry[]>>;
