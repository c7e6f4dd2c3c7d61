import type { Case } from '@/core/diagnosing/case';
import { lineOf, transit } from '@/core/diagnosing/compared';
import { cameThrough, isV4a, proof, regionOf } from '@/core/diagnosing/evidence';
import { hit, inHashed, inReceived, inRequest, rule } from '@/core/diagnosing/finding';

const OWN_NAMES: Readonly<Record<string, RegExp>> = {
  'rds-db': /\.rds\.amazonaws\.com(\.cn)?(:\d+)?$/,
  elasticache: /^[a-z0-9-]+$|\.cache\.amazonaws\.com(\.cn)?(:\d+)?$/,
  memorydb: /^[a-z0-9-]+$|\.memorydb\.[a-z0-9-]+\.amazonaws\.com(\.cn)?(:\d+)?$/,
  dsql: /\.dsql(-fips)?\.[a-z0-9-]+\.on\.aws(:\d+)?$/,
};

/** Whether it is a token that opens a database. The other services have APIs under the same name, which are called at hosts of their own. */
const isDatabaseToken = ({ parameters, credential }: Case): boolean =>
  credential?.scope.service === 'rds-db' ||
  parameters.some(({ name, value }) => name === 'Action' && /^(connect|DbConnect(Admin)?)$/.test(value));

/** Endpoints that no alias leads to. */
const HERE: ReadonlySet<Case['provider']> = new Set(['local', 'practice']);

const plain = (host: string): string =>
  host
    .trim()
    .toLowerCase()
    .replace(/:(80|443)$/, '');

const withoutPort = (host: string): string => host.replace(/:\d+$/, '');

/** Services whose token is bound to the endpoint's own name, whatever way leads there. */
const NAMED = new Set([
  'rds-db',
  'elasticache',
  'memorydb',
  'dsql',
  'execute-api',
  'es',
  'aoss',
  'neptune-db',
  'lambda',
]);

export const HOST_RULES = [
  /**
   * A database token signed for a DNS alias (Amazon RDS User Guide, "Connecting using IAM authentication": use the
   * endpoint, no CNAME).
   */
  rule('host-alias', 'signature', (c) => {
    const service = c.credential?.scope.service ?? '';
    const own = Object.hasOwn(OWN_NAMES, service) ? OWN_NAMES[service] : undefined;
    if (!own || !isDatabaseToken(c) || c.host === undefined || HERE.has(c.provider) || own.test(c.host)) return [];
    return hit('likely', { host: c.host, service }, inRequest('host'));
  }),

  /**
   * The bucket stands in the host and again in the path: virtual-hosted and path-style addressing mixed
   * (s3tools/s3cmd#1017).
   */
  rule('host-bucket-twice', 'signature', (c) => {
    const bucket = /^([^.]+)\.s3[.-]/.exec(c.host ?? '')?.[1];
    return bucket !== undefined && (c.path === `/${bucket}` || c.path.startsWith(`/${bucket}/`))
      ? hit('suspect', { bucket }, inRequest('path'))
      : [];
  }),

  /**
   * Signed for a CDN's name: the service behind it sees its own name, or must be said to take the CDN's (Amazon
   * CloudFront Developer Guide, "Restrict access to an origin"; aws-amplify/amplify-js#1339).
   */
  rule('host-cdn', 'signature', (c) => {
    if (c.provider !== 'cloudfront' && c.provider !== 'cdn') return [];
    if (c.stated.in === undefined && c.received === undefined) return [];
    return hit('likely', { host: c.host ?? '', service: c.service ?? '' }, inRequest('host'));
  }),

  /**
   * An RDS token names host and port (Amazon RDS User Guide, "Connecting using IAM authentication";
   * aws/aws-sdk-go-v2#428).
   */
  rule('host-database-port', 'signature', (c) =>
    c.credential?.scope.service === 'rds-db' && c.host !== undefined && !/:\d+$/.test(c.request?.authority ?? c.host)
      ? hit('likely', { host: c.host }, inRequest('host'))
      : [],
  ),

  /** The address of a database alone: what it takes is a token, a presigned URL of that host and port (Amazon RDS User Guide, "Connecting using IAM authentication"). */
  rule('host-of-database', undefined, (c) => {
    const service = c.inferred.service ?? '';
    const isAlone = c.request?.target === '' && !c.whole && c.stated.in === undefined && c.reply === undefined;
    return isAlone && c.host !== undefined && Object.hasOwn(OWN_NAMES, service) && OWN_NAMES[service]?.test(c.host)
      ? hit('note', { host: c.host, service }, inRequest('host'))
      : [];
  }),

  /**
   * Clients leave a scheme's default port out of Host (RFC 9110 section 7.2); a signer must as well
   * (aws/aws-sdk-js#4062).
   */
  rule('host-default-port', 'signature', (c) => {
    const hashed = c.hashed?.canonical?.headers.find(([name]) => name === 'host')?.[1];
    const header = c.request?.headers.find(([name]) => name.toLowerCase() === 'host')?.[1].trim();
    const port = c.request?.scheme === 'http' || c.request?.scheme === 'ws' ? ':80' : ':443';
    if (hashed?.endsWith(port)) return hit('likely', { host: hashed, port }, inHashed('host'));
    // A token is no address: whoever makes one with that port writes it, and the AWS SDK for JavaScript signs it too.
    const typed = header ?? (c.request?.scheme === undefined ? undefined : c.request.authority);
    return typed?.endsWith(port) ? hit('suspect', { host: typed, port }, inRequest('host')) : [];
  }),

  /**
   * A Host header that is not the URL's host: what is signed must be the header (RFC 9112 section 3.2;
   * okigan/awscurl#68).
   */
  rule('host-header-differs', 'signature', (c) => {
    const header = c.request?.headers.find(([name]) => name.toLowerCase() === 'host')?.[1];
    const url = c.request?.authority;
    if (header === undefined || url === undefined || plain(header) === plain(url)) return [];
    return hit('suspect', { header: header.trim(), url }, inRequest('header:host'));
  }),

  /**
   * AWS saw another Host than was sent: a proxy, CDN or redirect sent the request on under its own name
   * (webiny/webiny-js#2639).
   */
  rule('host-in-transit', 'signature', (c) => {
    const texts = transit(c);
    const sent = texts && lineOf(texts.sent, 'host');
    const received = texts && lineOf(texts.received, 'host');
    if (sent === undefined || received === undefined || withoutPort(sent) === withoutPort(received)) return [];
    return hit(proof(c), { sent, received }, inReceived('host'), { code: 'set-host', args: { host: received } });
  }),

  /**
   * China's regions have hosts below amazonaws.com.cn, and credentials of their own (AWS General Reference, "AWS service
   * endpoints").
   */
  rule('host-partition', 'credential-scope', (c) => {
    const region = regionOf(c) ?? '';
    const host = (c.host ?? '').replace(/:\d+$/, '');
    if (region === '' || !/\.amazonaws\.com(\.cn)?$/.test(host) || isV4a(c)) return [];
    return region.startsWith('cn-') === host.endsWith('.cn') ? [] : hit('likely', { region, host }, inRequest('host'));
  }),

  /** Only the port of Host differs: a proxy set it or dropped it (minio/minio#5222, minio/minio#5298). */
  rule('host-port-in-transit', 'signature', (c) => {
    const texts = transit(c);
    const sent = texts && lineOf(texts.sent, 'host');
    const received = texts && lineOf(texts.received, 'host');
    if (sent === undefined || received === undefined || sent === received) return [];
    if (withoutPort(sent) !== withoutPort(received)) return [];
    return hit(proof(c), { sent, received }, inReceived('host'), { code: 'set-host', args: { host: received } });
  }),

  /**
   * S3's global host with another region in the scope: regions launched after 20 March 2019 and young buckets are
   * redirected or refused there (Amazon S3 User Guide, "Virtual hosting of general purpose buckets", backward
   * compatibility; boto/boto3#3015).
   */
  rule('host-s3-global', 'signature', (c) => {
    const region = regionOf(c);
    const bucket = /^(?:(.+)\.)?s3\.amazonaws\.com$/.exec(c.host ?? '');
    // Where AWS shows what it hashed for this host, nothing was redirected.
    if (!bucket || region === undefined || region === 'us-east-1' || cameThrough(c, 'host')) return [];
    const regional = `${bucket[1] === undefined ? '' : `${bucket[1]}.`}s3.${region}.amazonaws.com`;
    return hit('suspect', { host: c.host ?? '', regional }, inRequest('host'), {
      code: 'set-host',
      args: { host: regional },
    });
  }),

  /**
   * Website endpoints serve public content only and take no signed request (Amazon S3 User Guide, "Website endpoints").
   */
  rule('host-s3-website', undefined, (c) =>
    /\.s3-website[.-][a-z0-9-]+\.amazonaws\.com(\.cn)?$/.test(c.host ?? '') && c.stated.in !== undefined
      ? hit('cause', { host: c.host ?? '' }, inRequest('host'))
      : [],
  ),

  /** The practice endpoint is inside the page: no other copy of the page answers for it, and nothing else does. */
  rule('host-other-copy', undefined, (c) =>
    c.isOtherCopy ? hit('note', { host: c.host ?? '' }, inRequest('host')) : [],
  ),

  /**
   * Signed for localhost or a private address: a tunnel ends there, the service knows its own name only (Amazon RDS User
   * Guide, "Connecting using IAM authentication"; TableProApp/TablePro#1953). Not where the reply shows that it takes this host.
   */
  rule('host-tunnel', 'signature', (c) =>
    c.provider === 'local' &&
    c.credential !== undefined &&
    NAMED.has(c.credential.scope.service) &&
    (!c.received?.canonical || lineOf(c.received.canonical, 'host') !== c.host)
      ? hit('likely', { host: c.host ?? '', service: c.credential.scope.service }, inRequest('host'))
      : [],
  ),
] as const;
