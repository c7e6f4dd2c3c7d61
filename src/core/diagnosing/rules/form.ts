import type { Case } from '@/core/diagnosing/case';
import { says } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { fromBase64, fromUtf8 } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';
import { readable } from '@/core/model/instant';
import { readPolicy } from '@/core/verifying/post-policy/policy';

type Condition = { readonly kind: 'eq' | 'starts-with'; readonly name: string; readonly value: string };

const FAILED = /Policy Condition failed: \["(eq|starts-with)", ?"\$([\w-]{1,100})", ?"([^"]{0,2000})"\]/i;
/** What S3 takes out of the form before it looks at the conditions (Amazon S3 API Reference, "Creating a POST policy"). */
const NOT_JUDGED = /^(?:policy|file|x-amz-signature|x-ignore-.*|bucket)$/i;

const EXTRA = /Extra input fields: ([\w, -]{1,500})/i;
/** Times that S3 may read although its documents show another form. */
const WITH_TIME = /"expiration"\s*:\s*"\d{4}-\d\d-\d\dT[^"]+"/;
/** Buttons stand behind the file, where S3 reads no more; the other two are of version 2. */
const UNSENT = /^(?:submit|button|upload|awsaccesskeyid|signature)$/i;

const fieldOf = (form: HeaderList, name: string): string | undefined =>
  form.find(([one]) => one.toLowerCase() === name.toLowerCase())?.[1];

/** Of which condition the reply says that it failed. */
function failed(c: Case): Condition | undefined {
  const m = says(c, FAILED);
  return m && { kind: m[1]?.toLowerCase() as Condition['kind'], name: m[2] as string, value: m[3] as string };
}

/** The conditions of a form's policy that are about one field; none where it cannot be read. */
function conditionsOf(form: HeaderList): readonly Condition[] {
  try {
    const policy: unknown = JSON.parse(fromUtf8(fromBase64(fieldOf(form, 'policy') ?? '') ?? new Uint8Array()) ?? '');
    const list = typeof policy === 'object' && policy !== null ? (policy as Record<string, unknown>)['conditions'] : [];
    return (Array.isArray(list) ? list : []).flatMap((one: unknown): readonly Condition[] => {
      if (Array.isArray(one)) {
        const [kind, name, value] = one as unknown[];
        const isKnown =
          (kind === 'eq' || kind === 'starts-with') && typeof name === 'string' && typeof value === 'string';
        return isKnown ? [{ kind, name: name.replace(/^\$/, ''), value }] : [];
      }
      return typeof one === 'object' && one !== null
        ? Object.entries(one).flatMap(([name, value]) =>
            typeof value === 'string' ? [{ kind: 'eq', name, value } as const] : [],
          )
        : [];
    });
  } catch {
    return [];
  }
}

/** What S3 puts the name of the file for, which the paste does not tell. */
const FILE_NAME = '\u0024{filename}';

function isMet({ kind, value }: Condition, found: string): boolean {
  const at = found.indexOf(FILE_NAME);
  const start = at < 0 ? found : found.slice(0, at);
  if (at >= 0 && value.startsWith(start)) return true;
  return kind === 'eq' ? found === value : start.startsWith(value);
}

/** The bucket that a form is sent to: at AWS the host's first labels, or the path's first piece. */
const bucketOf = ({ host = '', path }: Case): string | undefined =>
  /^(?:(.+)\.)?s3[.-](?!.*(?:accesspoint|object-lambda)).*amazonaws\.com(?:\.cn)?$/.exec(host)
    ? (/^(.+)\.s3[.-]/.exec(host)?.[1] ?? path.split('/')[1]) || undefined
    : undefined;

export const FORM_RULES = [
  /** A field of an upload form is not what its policy asks for (Amazon S3 API Reference, "Creating a POST policy", condition matching). */
  rule('form-condition', undefined, (c) => {
    const form = c.request?.form ?? [];
    const reported = failed(c);
    const sent = (name: string): string | undefined =>
      name === 'bucket' ? bucketOf(c) : NOT_JUDGED.test(name) ? undefined : fieldOf(form, name);
    const wrong = reported ?? conditionsOf(form).find((one) => !isMet(one, sent(one.name) ?? one.value));
    if (wrong === undefined) return [];
    const args = {
      name: wrong.name,
      begins: wrong.kind === 'starts-with',
      expected: wrong.value,
      found: sent(wrong.name) ?? fieldOf(form, wrong.name),
      form: form.length > 0,
    };
    return hit(reported ? 'cause' : 'likely', args, inRequest(`parameter:${wrong.name}`));
  }),

  /** A field that no condition speaks of (Amazon S3 API Reference, "Creating a POST policy", conditions). */
  rule('form-extra-fields', undefined, (c) => {
    const form = c.request?.form ?? [];
    const reported = says(c, EXTRA)?.[1]?.split(/\s*,\s*/);
    const conditions = conditionsOf(form);
    const spokenOf = new Set(conditions.map(({ name }) => name.toLowerCase()));
    const own = form
      .map(([name]) => name)
      .filter((name) => !spokenOf.has(name.toLowerCase()) && !NOT_JUDGED.test(name) && !UNSENT.test(name));
    const names = reported ?? (conditions.length === 0 ? [] : own);
    if (names.length === 0) return [];
    return hit(reported ? 'cause' : 'likely', { names }, inRequest(`parameter:${names[0]}`));
  }),

  /** The policy has ended: S3 holds a form to that, not to the age of its date (Amazon S3 API Reference, "Creating a POST policy"). */
  rule('form-expired', undefined, (c) => {
    const policy = readPolicy(fieldOf(c.request?.form ?? [], 'policy') ?? '');
    const end = policy.ok ? policy.value.expiration : undefined;
    const isReported = c.meaning === 'policy-expired';
    // Whoever answered otherwise, did so at another time.
    const hasEnded = end !== undefined && c.meaning === undefined && end <= c.now;
    if (!isReported && !hasEnded) return [];
    const args = { end: end === undefined ? undefined : readable(end) };
    return hit(isReported ? 'cause' : 'likely', args, inRequest('parameter:policy'));
  }),

  /** S3 cannot read the policy, or nobody can (Amazon S3 API Reference, "Creating a POST policy"). */
  rule('form-policy', undefined, (c) => {
    const text = fieldOf(c.request?.form ?? [], 'policy');
    const read = text === undefined ? undefined : readPolicy(text);
    const problem = read && !read.ok ? read.error : undefined;
    if (says(c, /Invalid Policy\b/)) return hit('cause', { problem }, inRequest('parameter:policy'));
    const isUndated =
      problem === 'expiration' && !WITH_TIME.test(fromUtf8(fromBase64(text ?? '') ?? new Uint8Array()) ?? '');
    return problem === 'not-base64' || problem === 'not-json' || isUndated
      ? hit('likely', { problem }, inRequest('parameter:policy'))
      : [];
  }),

  /** A field is missing, or stands behind the file, where S3 reads no more (Amazon S3 API Reference, "POST Object"). */
  rule('form-field-missing', undefined, (c) => {
    const name = says(c, /POST must contain a field named '([^']{1,100})'/i)?.[1];
    if (name === undefined) return [];
    const isThere = fieldOf(c.request?.form ?? [], name) !== undefined;
    return hit(
      'cause',
      { name, change: isThere ? ('order' as const) : ('add' as const) },
      inRequest(`parameter:${name}`),
    );
  }),
] as const;
