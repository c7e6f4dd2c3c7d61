import type { Case } from '@/core/diagnosing/case';
import { isV4a, regionSet, signsV4a } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { coversRegion } from '@/core/services/region-set';
import { readSignature } from '@/core/verifying/v4a/signature-form';

/** One region, or a pattern of several. */
const ENTRY = /^[a-z0-9*][a-z0-9*-]*$/;

const isList = (set: string): boolean => set.split(',').every((entry) => ENTRY.test(entry.trim()));

type Problem = 'hmac' | 'raw' | 'loose' | 'base64-der' | 'base64-raw' | 'cut' | 'long' | 'other';

/** What is wrong with how a signature is written; undefined where nothing is. */
function problemOf(signature: string): Problem | undefined {
  const { form } = readSignature(signature) ?? {};
  if (form === 'der') return undefined;
  if (form !== undefined) return form;
  if (/^[0-9a-f]{64}$/i.test(signature)) return 'hmac';
  const [, octets] = /^30([0-9a-f]{2})/i.exec(signature) ?? [];
  if (octets === undefined) return 'other';
  const whole = 4 + 2 * Number.parseInt(octets, 16);
  return signature.length === whole ? 'other' : signature.length < whole ? 'cut' : 'long';
}

/** The region set where SigV4a looks for it: among the parameters of a presigned URL, else among the signed headers. */
function isRegionSetSigned({ stated, parameters }: Case): boolean {
  if (stated.in === 'query') return parameters.some(({ name }) => name.toLowerCase() === 'x-amz-region-set');
  return stated.signedHeaders?.some((name) => name.trim().toLowerCase() === 'x-amz-region-set') !== false;
}

export const V4A_RULES = [
  /**
   * The algorithm says Version 4, and the signature is an ECDSA signature in DER, as Version 4a has it (AWS IAM User Guide, "AWS
   * Signature Version 4A").
   */
  rule('v4a-named-v4', 'algorithm', (c) =>
    c.stated.algorithm === 'AWS4-HMAC-SHA256' && signsV4a(c)
      ? hit('cause', { parts: c.stated.credentialText?.split('/').length ?? 0 }, inRequest('authorization'))
      : [],
  ),

  /** The scope of SigV4a has no region: date, service and `aws4_request` (awslabs/aws-c-auth, aws_signing.c). */
  rule('v4a-scope-region', 'credential-scope', (c) => {
    const parts = c.stated.credentialText?.split('/') ?? [];
    return isV4a(c) && parts.length === 5 ? hit('cause', { region: parts[2] ?? '' }, inRequest('authorization')) : [];
  }),

  /** The region set is a parameter of a presigned URL, and else a signed header (awslabs/aws-c-auth, aws_signing.c). */
  rule('v4a-region-set-unsigned', 'well-formed', (c) =>
    isV4a(c) && c.stated.in !== undefined && regionSet(c) !== undefined && !isRegionSetSigned(c)
      ? hit('cause', { in: c.stated.in }, inRequest('header:x-amz-region-set'))
      : [],
  ),

  /** A region set is names of regions, or patterns with `*`, with commas between them. */
  rule('v4a-region-set-shape', 'credential-scope', (c) => {
    const set = isV4a(c) ? regionSet(c) : undefined;
    if (set === undefined || isList(set)) return [];
    const lower = set.toLowerCase();
    return hit('likely', { regionSet: set, expected: isList(lower) ? lower : undefined }, inRequest('authorization'));
  }),

  /** The set has to cover the region that the host names: a global endpoint is in none (AWS IAM User Guide, "AWS Signature Version 4A"). */
  rule('v4a-region-set-host', 'credential-scope', (c) => {
    const set = isV4a(c) ? regionSet(c) : undefined;
    const { region } = c.inferred;
    if (set === undefined || region === undefined || c.host?.includes(region) !== true) return [];
    if (!isList(set) || coversRegion(set, region)) return [];
    return hit('likely', { regionSet: set, region, host: c.host ?? '' }, inRequest('authorization'), {
      code: 'set-region',
      args: { region },
    });
  }),

  /** The signature is DER in hexadecimal (awslabs/aws-c-auth, aws_signing.c; SEC 1, section C.8). */
  rule('v4a-signature-form', undefined, (c) => {
    const found = c.stated.signature;
    if (!isV4a(c) || found === undefined || found === '') return [];
    if (/[…*<>]|\.\.\.|redacted|x{6}/i.test(found)) return [];
    const problem = problemOf(found);
    return problem === undefined
      ? []
      : hit('cause', { problem, length: found.length } as const, inRequest('authorization'));
  }),
] as const;
