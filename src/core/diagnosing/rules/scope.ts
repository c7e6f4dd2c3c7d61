import {
  brokenKeyId,
  field,
  mayBeAws,
  regionOf,
  regionSet,
  regionSigned,
  replyHeader,
  says,
  serviceSigned,
  signsV4a,
} from '@/core/diagnosing/evidence';
import { failsAt } from '@/core/diagnosing/fails-at';
import { type Hit, hit, inReply, inRequest, rule } from '@/core/diagnosing/finding';
import { dateStamp } from '@/core/model/instant';
import { holdsPlaceholder } from '@/core/parsing/paste/placeholders';
import { inferFromAnyHost } from '@/core/services/infer-any';
import { regionOfPlace } from '@/core/services/region-places';
import { takesOnlyV4a } from '@/core/services/region-set';
import { hasKnownRule } from '@/core/services/rules';

/** What regions are mistaken for: each names the region it was meant to be, where that can be said. */
function meant(region: string): string | undefined {
  const plain = region.trim().toLowerCase().replaceAll('_', '-');
  const zone = /^([a-z]{2}(?:-[a-z]+)+-\d)[a-z]$/.exec(plain)?.[1];
  return (
    zone ?? regionOfPlace(region) ?? (plain !== region && /^[a-z]{2}(-[a-z]+)+-\d+$/.test(plain) ? plain : undefined)
  );
}

/** What stands where a region was never filled in. */
const UNFILLED = new Set(['', 'undefined', 'null', 'none']);
/** Names that no region of AWS has. Storj takes `global`, Ceph names its first zone group `default` (Storj, "Data Location"; ceph/ceph). */
const NO_REGION = new Set(['aws-global', 'global', 'region', 'default']);

const S3_GLOBAL = /(^|\.)s3\.amazonaws\.com$/;

const MESSAGE = /region '([^']*)' is wrong; expecting '([^']+)'/i;

/** MinIO's words, and Garage's, which repeats the scope and names its region beside the message. */
const STORE_MESSAGE = /(?:region is wrong; expecting '([^']{0,0})([^']+)'|unexpected scope: [^/\s]*\/([^/\s]*)\/)/i;

/** Hosts that answer for more than one signing name. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  s3: ['s3-object-lambda', 's3-outposts', 's3express'],
  iotdevicegateway: ['iotdata'],
  iotdata: ['iotdevicegateway'],
  elasticache: ['memorydb'],
};

/**
 * Endpoint prefixes and product names that people sign with, and the signing name that is meant (Service Authorization
 * Reference; ex-aws/ex_aws#594, aws/aws-sdk-go#1745, cachethq/cachet#2422).
 */
const SIGNING_NAMES: Readonly<Record<string, string>> = {
  email: 'ses',
  'runtime.sagemaker': 'sagemaker',
  'api.sagemaker': 'sagemaker',
  'bedrock-runtime': 'bedrock',
  'bedrock-agent-runtime': 'bedrock',
  cloudhsmv2: 'cloudhsm',
  apigateway: 'execute-api',
  'api-gateway': 'execute-api',
  'lambda-url': 'lambda',
  'data.iot': 'iotdata',
  opensearch: 'es',
  elasticsearch: 'es',
  'api.ecr': 'ecr',
  rds: 'rds-db',
  msk: 'kafka-cluster',
  cloudwatch: 'monitoring',
  stepfunctions: 'states',
  transcribestreaming: 'transcribe',
};

/** Whether a signing name is of a service that has hosts of its own, or is no name of one at all. */
const isKnownElsewhere = (service: string): boolean => hasKnownRule(service) || /[^A-Za-z0-9.-]/.test(service);

/** Names that are signing names as well, so that the host must say that another is meant. */
const BOTH = new Set(['apigateway', 'rds']);

type InCode = {
  readonly part: 'region' | 'service';
  readonly found: string;
  readonly expected: string;
  readonly host: string;
};

export const SCOPE_RULES = [
  /**
   * The scope's date must be the day of X-Amz-Date in UTC (AWS IAM User Guide, "Elements of an AWS API request
   * signature").
   */
  rule('scope-date', 'credential-scope', (c) => {
    const found = c.stated.credential?.scope.date;
    if (found === undefined || c.signedAt === undefined || c.stated.date === undefined) return [];
    const expected = dateStamp(c.signedAt);
    return found === expected ? [] : hit('cause', { found, expected }, inRequest('authorization'));
  }),

  /**
   * A credential has five parts; SigV4a's has four, without a region (AWS IAM User Guide, "Elements of an AWS API
   * request signature").
   */
  rule('scope-parts', 'credential-scope', (c) => {
    const { credentialText, credential, algorithm } = c.stated;
    // A credential that white space splits is read as a piece of one.
    if (brokenKeyId(c) !== undefined || (c.stated.in === 'header' && c.stated.signature === undefined)) return [];
    if (says(c, /not a valid key=value pair/)) return [];
    // Without a single slash it is no scope that lacks a part, but one whose slashes were lost.
    if (
      !credentialText ||
      holdsPlaceholder(credentialText) ||
      credential ||
      /F\d{8}F.*Faws4_request$/.test(credentialText) ||
      algorithm?.includes('ECDSA') ||
      (algorithm === undefined && regionSet(c) !== undefined) ||
      signsV4a(c) ||
      /%2F/i.test(credentialText)
    )
      return [];
    return hit('cause', { found: credentialText, parts: credentialText.split('/').length }, inRequest('authorization'));
  }),

  /** S3 cannot take the credential apart (Amazon S3 API Reference, "Error Responses"; TTLabs/EvaporateJS#491, krobertson/deb-s3#157). */
  rule('scope-parts-reported', undefined, (c) =>
    says(c, /Credential is mal-formed/i)
      ? hit('cause', { inUrl: says(c, /X-Amz-Credential/) !== undefined }, inReply)
      : [],
  ),

  /**
   * A region that AWS has none of: underscores (aws/aws-cli#2954), upper case (aws/aws-sdk-java-v2#2981), an
   * Availability Zone, what the console calls it, a pseudo-region of an SDK (aws/aws-sdk-java-v2#988), or nothing.
   */
  rule('scope-region-shape', 'credential-scope', (c) => {
    const found = regionSigned(c);
    if (found === undefined) return [];
    // Other stores name their Regions as they like.
    const isAws = c.provider === 'aws' || c.provider === 'practice';
    const expected = mayBeAws(c) ? meant(found) : undefined;
    const name = found.toLowerCase();
    if (expected === undefined && !UNFILLED.has(name) && !(isAws && NO_REGION.has(name))) return [];
    const fix = expected === undefined ? undefined : ({ code: 'set-region', args: { region: expected } } as const);
    return hit('likely', { found, expected }, inRequest('authorization'), fix);
  }),

  /**
   * The host names its region, and the scope another (AWS General Reference, "AWS service endpoints"). S3's global host
   * is left out: it serves other regions too. So are R2 and Google, whose one region has several names, and `us-east-1` at DigitalOcean
   * Spaces, which every one of its regions takes (DigitalOcean documentation, "Use DigitalOcean Spaces with AWS S3 SDKs").
   */
  rule('scope-region-host', 'credential-scope', (c) => {
    const found = regionSigned(c);
    const expected = c.inferred.region;
    if (found === undefined || expected === undefined || found === expected || S3_GLOBAL.test(c.host ?? '')) return [];
    if (c.provider === 'r2' || c.provider === 'gcs' || (c.provider === 'spaces' && found === 'us-east-1')) return [];
    const args = { found, expected, host: c.host ?? '', isPractice: c.provider === 'practice' };
    if (failsAt(c) === 'signature') return hit('note', { ...args, passed: true }, inRequest('host'));
    return hit('likely', { ...args, passed: false }, inRequest('host'), {
      code: 'set-region',
      args: { region: expected },
    });
  }),

  /**
   * "Credential should be scoped to a valid region": the message of every service but S3; global services such as IAM
   * and Route 53 take us-east-1 only (AWS IAM User Guide, "Troubleshoot signed requests for AWS APIs";
   * aws/aws-sdk-go#156).
   */
  rule('scope-region-refused', undefined, (c) => {
    const said = says(c, /scoped to a valid region(?:[^']{0,20}'([^']*)')?/i);
    if (!said) return [];
    const found = said[1] ?? regionOf(c) ?? '';
    const expected = c.inferred.region === found ? undefined : c.inferred.region;
    const fix = expected === undefined ? undefined : ({ code: 'set-region', args: { region: expected } } as const);
    return hit('cause', { found, expected }, inReply, fix);
  }),

  /**
   * S3 names the region it expects (Amazon S3 API Reference, "Error Responses", AuthorizationHeaderMalformed;
   * aws/aws-cli#4338).
   */
  rule('scope-region-reported', undefined, (c) => {
    // A Multi-Region Access Point takes a set of regions and no region: another one would not help.
    if (takesOnlyV4a(c.host)) return [];
    const said = says(c, MESSAGE) ?? says(c, STORE_MESSAGE);
    const expected = said?.[2] ?? (said ? (field(c, 'Region') ?? replyHeader(c, 'x-amz-bucket-region')) : undefined);
    if (!said || expected === undefined) return [];
    const found = said[1] || regionOf(c) || '';
    return hit('cause', { found, expected }, inReply, {
      code: 'set-region',
      args: { region: expected },
    });
  }),

  /**
   * The host belongs to another signing name than the scope (Service Authorization Reference; aws/aws-sdk-js-v3#1831).
   */
  rule('scope-service-host', 'credential-scope', (c) => {
    const found = serviceSigned(c);
    const expected = c.inferred.service;
    if (found === undefined || expected === undefined || found === expected) return [];
    if (SEVERAL[expected]?.includes(found)) return [];
    // A label of a host is a guess, unless what is signed for is known to be another service's name.
    if (c.inferred.guessed && !isKnownElsewhere(found)) return [];
    const args = { found, expected, host: c.host ?? '' };
    if (failsAt(c) === 'signature') return hit('note', { ...args, passed: true }, inRequest('host'));
    return hit(c.inferred.guessed ? 'suspect' : 'likely', { ...args, passed: false }, inRequest('host'), {
      code: 'set-service',
      args: { service: expected },
    });
  }),

  /**
   * Code that signs by hand writes out a Region or service, and a host of another (AWS General Reference, "AWS service endpoints"). Once a
   * request is signed its own scope tells.
   */
  rule('scope-in-code', undefined, ({ inCode, credential }): readonly Hit<InCode>[] => {
    if (inCode === undefined || credential !== undefined) return [];
    const { host, region, service } = inCode;
    const named = inferFromAnyHost(host, service);
    const where = inRequest('host');
    const isSibling = SEVERAL[named.service ?? '']?.includes(service ?? '') || named.guessed;
    if (service && named.service && service !== named.service && !isSibling)
      return hit('suspect', { part: 'service', found: service, expected: named.service, host }, where);
    return region && named.region && region !== named.region && !S3_GLOBAL.test(host)
      ? hit('suspect', { part: 'region', found: region, expected: named.region, host }, where)
      : [];
  }),

  /** The scope holds an endpoint's prefix, a product's name or that of a sibling in place of the signing name. `isName`: it signs at other hosts. */
  rule('scope-service-name', 'credential-scope', (c) => {
    const found = serviceSigned(c) ?? '';
    const expected = Object.hasOwn(SIGNING_NAMES, found) ? SIGNING_NAMES[found] : undefined;
    if (expected === undefined || (BOTH.has(found) && c.inferred.service !== expected)) return [];
    return hit('likely', { found, expected, isName: BOTH.has(found) }, inRequest('authorization'), {
      code: 'set-service',
      args: { service: expected },
    });
  }),

  /**
   * AWS names the service it expects: "Credential should be scoped to correct service" (aws/aws-sdk-js-v3#1831), or S3's
   * "This endpoint belongs to".
   */
  rule('scope-service-reported', undefined, (c) => {
    const said = says(c, /scoped to correct service: '([^']+)'|This endpoint belongs to "([^"]+)"/i);
    const expected = said?.[1] ?? said?.[2];
    if (expected === undefined) return [];
    const found = c.credential?.scope.service ?? '';
    return hit('cause', { found, expected }, inReply, { code: 'set-service', args: { service: expected } });
  }),

  /** A scope ends in `aws4_request` (AWS IAM User Guide, "Elements of an AWS API request signature"). */
  rule('scope-terminator', 'credential-scope', (c) => {
    const found = c.stated.credential?.terminator;
    const google = c.stated.algorithm?.startsWith('GOOG4') === true || found === 'goog4_request';
    // A text that is cut within the scope has lost more than its terminator.
    const cut = found !== undefined && 'aws4_request'.startsWith(found) && c.stated.signature === undefined;
    return found === undefined || found === 'aws4_request' || google || cut
      ? []
      : hit('cause', { found }, inRequest('authorization'));
  }),
] as const;
