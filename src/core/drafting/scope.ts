import type { Inferred } from '@/core/services/infer';
import { coversRegion } from '@/core/services/region-set';
import { hasKnownRule } from '@/core/services/rules';
import type { Draft } from './draft';
import { type Checked, type ComposeFinding, fault, note, refused, warning } from './finding';

/** Checks signing name and region, or the region set of SigV4a, and against what the host tells. */
export function parseScope(
  draft: Draft,
  inferred: Inferred,
): Checked<{ readonly service: string; readonly region: string }> {
  const isSet = draft.algorithm === 'sigv4a';
  const findings = [
    ...scopeFaults('service', draft.service),
    ...(isSet ? regionSetFaults(draft.region) : scopeFaults('region', draft.region)),
  ];
  if (findings.length > 0) return refused(...findings);
  const { service, url } = draft;
  const region = isSet ? entriesOf(draft.region).join(',') : draft.region;
  return {
    value: { service, region },
    findings: [
      ...disagreement('service', service, inferred.guessed ? undefined : inferred.service),
      ...(isSet ? uncovered(region, inferred.region) : disagreement('region', region, inferred.region)),
      ...(inferred.isForRegionSet && !isSet && draft.signatureIn !== 'form' ? [SIGV4A_NEEDED] : []),
      ...(inferred.unchecked ? [website(url)] : []),
      ...general(service),
    ],
  };
}

function scopeFaults(field: 'service' | 'region', text: string): readonly ComposeFinding[] {
  if (text === '') return [fault(field, field === 'service' ? 'service-empty' : 'region-empty', {})];
  const character = /[^A-Za-z0-9._-]/u.exec(text)?.[0];
  if (character === undefined) return [];
  const trimmed = text.trim();
  return [
    fault(
      field,
      'scope-characters',
      { character },
      trimmed === text ? undefined : { code: 'trim', edits: [{ field, value: trimmed }] },
    ),
  ];
}

const entriesOf = (set: string): readonly string[] => set.split(',').map((entry) => entry.trim());

/** X-Amz-Region-Set: regions separated by commas, with `*` for any run of characters (AWS IAM User Guide, "Create a signed AWS API request"). */
function regionSetFaults(text: string): readonly ComposeFinding[] {
  const entries = entriesOf(text);
  if (entries.join('') === '') return [fault('region', 'region-set-empty', {})];
  if (entries.includes('')) {
    const value = entries.filter((entry) => entry !== '').join(',');
    return [
      fault('region', 'region-set-gap', {}, { code: 'use-inferred', edits: [{ field: 'region', value }], text: value }),
    ];
  }
  const character = /[^A-Za-z0-9._*-]/u.exec(entries.join(''))?.[0];
  return character === undefined ? [] : [fault('region', 'region-set-characters', { character })];
}

function uncovered(typed: string, inferred: string | undefined): readonly ComposeFinding[] {
  if (inferred === undefined || coversRegion(typed, inferred)) return [];
  const value = `${typed},${inferred}`;
  const fix = { code: 'use-inferred', edits: [{ field: 'region', value }], text: value } as const;
  return [warning('region', 'region-set-misses', { typed, inferred }, fix)];
}

function disagreement(
  field: 'service' | 'region',
  typed: string,
  inferred: string | undefined,
): readonly ComposeFinding[] {
  // AWS tells capitals from small letters, and writes nearly all its names in small ones.
  const meant = inferred ?? typed.toLowerCase();
  if (meant === typed) return [];
  const code =
    inferred === undefined ? 'scope-capitals' : field === 'service' ? 'service-disagrees' : 'region-disagrees';
  const fix = { code: 'use-inferred', edits: [{ field, value: meant }], text: meant } as const;
  return [warning(field, code, { typed, inferred: meant }, fix)];
}

/** Website endpoints serve what is public; the REST endpoint checks (Amazon S3 User Guide, "Website endpoints"). */
const website = (url: string): ComposeFinding =>
  warning(
    'url',
    'host-unchecked',
    {},
    { code: 'use-rest-endpoint', edits: [{ field: 'url', value: url.replace(/\.s3-website[.-]/i, '.s3.') }] },
  );

/** Multi-Region Access Points and CloudFront KeyValueStore (Amazon S3 User Guide, "Multi-Region Access Point authentication"). */
const SIGV4A_NEEDED: ComposeFinding = warning(
  'region',
  'sigv4a-needed',
  {},
  { code: 'use-sigv4a', edits: [{ amend: { algorithm: 'sigv4a' } }, { field: 'region', value: '*' }] },
);

const general = (service: string): readonly ComposeFinding[] =>
  hasKnownRule(service.toLowerCase()) ? [] : [note('service', 'service-general', { service })];
