/** Tried on the short form of a host where it is `regional`, else on the host; the one group is a region. */
export type HostPattern = { readonly fits: RegExp; readonly region: string | undefined; readonly regional: boolean };

const MEANING: Readonly<Record<string, string>> = {
  '**.': '(?:.+\\.)?',
  '.': '\\.',
  '*': '[^.]+',
  $: '([^.]+)',
};

/**
 * Reads a host pattern. `*` is one label or a piece of one, `**.` any labels or none, `%` the region in the short form of
 * an AWS host, `$` a region of another provider; after `@` stands the region of a host that names none, `*` where it is in no one
 * region.
 */
export function hostPattern(pattern: string): HostPattern {
  const [host = '', region] = pattern.split('@');
  const source = host.replace(/\*\*\.|[.*$]/g, (sign) => MEANING[sign] as string);
  return { fits: new RegExp(`^${source}$`), region, regional: host.includes('%') };
}

export type ShortForm = { readonly form: string; readonly region: string };

/** Ends of AWS's host names in every partition, also dual-stack (partitions.json of the AWS SDKs). */
const SUFFIX = [
  '(?:amazonaws|(?:api|on)\\.amazonwebservices)\\.(?:com|com\\.cn|eu)',
  '(?:on|api)\\.aws',
  '(?:c2s|csp\\.hci|api\\.aws|api\\.aws\\.hci)\\.ic\\.gov',
  '(?:sc2s\\.sgov\\.gov|api\\.aws\\.scloud)',
  '(?:cloud|api\\.cloud-aws)\\.adc-e\\.uk',
].join('|');
const REGION = '(?:us|eu|ap|sa|ca|me|af|il|mx|cn|eusc|us-gov|us-iso[a-z]?|eu-isoe)(?:-[a-z]+){1,2}-\\d+';
const AWS_HOST = new RegExp(`^(.*[.-])?(${REGION})(\\..+)?\\.(?:${SUFFIX})$`);

/**
 * The short form of a regional AWS host: no partition, `%` for the region, no marks of FIPS, dual-stack and VPC endpoints
 * (AWS General Reference, "AWS service endpoints"; AWS PrivateLink Guide, "Access an AWS service").
 */
export function shortForm(host: string): ShortForm | undefined {
  const [, before = '', region, after = ''] = AWS_HOST.exec(host) ?? [];
  if (region === undefined) return undefined;
  const form = `${before}%${after}`
    .replace(/-fips(?=[.-])|^fips\./g, '')
    .replace('.dualstack.%', '.%')
    .replace(/^(?:vpce-[^.]+\.)?(.+)\.vpce$/, '$1');
  return { form, region };
}
