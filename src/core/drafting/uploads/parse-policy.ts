import { parseCredentials } from '@/core/drafting/credentials';
import type { Draft, PolicyDraft } from '@/core/drafting/draft';
import { parseExpires } from '@/core/drafting/expires';
import { type Checked, fault, note, refused, warning } from '@/core/drafting/finding';
import { type DraftContext, inferFromUrl } from '@/core/drafting/parse-draft';
import { parseScope } from '@/core/drafting/scope';
import { parseSigningTime } from '@/core/drafting/signing-time';
import { parseUrl } from '@/core/drafting/url';
import { decodeText } from '@/core/kernel/percent';
import type { Instant } from '@/core/model/instant';
import type { FormField, PostPolicyInput } from '@/core/model/post-policy';
import { type Authority, typedUrl } from '@/core/model/url';
import { harmlessQuery } from '@/core/services/harmless';
import type { Inferred } from '@/core/services/infer';
import { ruleFor } from '@/core/services/rules';
import { type BucketPlace, bucketOf } from './bucket';
import { parseConditions } from './conditions';
import { parseContentType, parseObjectKey } from './form-values';
import { parseSize } from './size';
import { STARTING_POLICY } from './starting-policy';

/** Checks what was typed for an upload form: a policy to sign where there is no fault, and everything worth saying. */
export function parsePolicy(
  draft: Draft,
  context: Pick<DraftContext, 'inferOwn'> & { readonly now: Instant },
): Checked<PostPolicyInput> {
  const policy = draft.policy ?? STARTING_POLICY;
  const inferred = inferFromUrl(draft.url, context.inferOwn, draft.service);
  const place = parsePlace(draft, policy, inferred);
  // A policy has no form in SigV4a.
  const scope = parseScope({ ...draft, algorithm: 'sigv4' }, inferred);
  const service = parseService(draft.service);
  const credentials = parseCredentials(draft);
  const at = parseSigningTime(draft.signingTime, context.now);
  const expires = parseExpires(draft, ruleFor(draft.service));
  const key = parseObjectKey(policy);
  const contentType = parseContentType(policy);
  const size = parseSize(policy);
  const conditions = parseConditions(policy.conditions);
  const all = [place, scope, service, credentials, at, expires, key, contentType, size, conditions];
  const findings = all.flatMap((checked) => checked.findings);
  if (findings.some(({ severity }) => severity === 'fault')) return refused(...findings);
  return {
    value: {
      ...sure(place),
      ...sure(scope),
      credentials: sure(credentials),
      at: sure(at),
      expires: sure(expires),
      fields: [sure(key), ...sure(contentType), ...sure(conditions)] satisfies readonly FormField[],
      size: sure(size).range,
    },
    findings,
  };
}

/** What was parsed without a fault has a value. */
function sure<T>({ value }: Checked<T>): T {
  if (value === undefined) throw new Error('neither a value nor a fault');
  return value;
}

type Place = Pick<PostPolicyInput, 'scheme' | 'authority' | 'path' | 'bucket'>;

/** A form is sent to the bucket: what else the URL names is left out. */
function parsePlace(draft: Draft, policy: PolicyDraft, inferred: Inferred): Checked<Place> {
  const url = parseUrl(typedUrl(draft.url), ruleFor(draft.service));
  if (!url.value) return refused(...url.findings);
  const { scheme, authority, path, query } = url.value;
  const place = bucketOf(authority, path, inferred.endpointPath);
  if (!place) return refused(...url.findings, fault('url', 'bucket-missing', {}));
  const typed = query.map(({ text }) => text).join('&');
  const rest = place.key + (typed === '' ? '' : `?${harmlessQuery(typed, '…')}`);
  return {
    value: { scheme, authority, path: place.path, bucket: place.bucket },
    findings: [
      ...url.findings,
      ...(rest === '' ? [] : [restOfUrl(rest, place, policy)]),
      ...(scheme === 'https' ? dotted(authority, place.bucket) : []),
    ],
  };
}

/** A wildcard of a certificate covers one label (Amazon S3 User Guide, "Virtual hosting of buckets"). */
function dotted(authority: Authority, bucket: string) {
  if (!bucket.includes('.') || !authority.startsWith(`${bucket}.`)) return [];
  const value = `https://${authority.slice(bucket.length + 1)}/${bucket}/`;
  return [warning('url', 'bucket-dotted', { bucket }, { code: 'use-path-style', edits: [{ field: 'url', value }] })];
}

function restOfUrl(rest: string, place: BucketPlace, policy: PolicyDraft) {
  const key = decodeText(place.key);
  if (!key || key === policy.key) return note('url', 'form-url-rest', { rest });
  return note(
    'url',
    'form-url-rest',
    { rest },
    { code: 'use-as-key', edits: [{ amend: { policy: { ...policy, key } } }] },
  );
}

function parseService(service: string): Checked<true> {
  if (ruleFor(service).postPolicy) return { value: true, findings: [] };
  return refused(
    fault(
      'service',
      'form-not-supported',
      { service },
      { code: 'use-query', edits: [{ amend: { signatureIn: 'query' } }] },
    ),
  );
}
