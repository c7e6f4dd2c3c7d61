import type { Case } from '@/core/diagnosing/case';
import { says } from '@/core/diagnosing/evidence';
import { hit, inRequest, rule } from '@/core/diagnosing/finding';
import { fromBase64, fromUtf8 } from '@/core/kernel/bytes';
import type { HeaderList } from '@/core/model/headers';

type Condition = { readonly kind: 'eq' | 'starts-with'; readonly name: string; readonly value: string };

const FAILED = /Policy Condition failed: \["(eq|starts-with)", ?"\$([\w-]{1,100})", ?"([^"]{0,2000})"\]/i;
/** What S3 takes out of the form before it looks at the conditions (Amazon S3 API Reference, "Creating a POST policy"). */
const NOT_JUDGED = /^(?:policy|file|x-amz-signature|x-ignore-.*|bucket)$/i;

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

const isMet = ({ kind, value }: Condition, found: string | undefined): boolean =>
  found !== undefined && (kind === 'eq' ? found === value : found.startsWith(value) || value === '');

export const FORM_RULES = [
  /** A field of an upload form is not what its policy asks for (Amazon S3 API Reference, "Creating a POST policy", condition matching). */
  rule('form-condition', undefined, (c) => {
    const form = c.request?.form ?? [];
    const reported = failed(c);
    // What the browser fills in, the name of the file, is not known.
    const own = conditionsOf(form).filter(({ name }) => !NOT_JUDGED.test(name) && fieldOf(form, name) !== undefined);
    const wrong =
      reported ??
      own.find((one) => !isMet(one, fieldOf(form, one.name)) && !/\$\{filename\}/.test(fieldOf(form, one.name) ?? ''));
    if (wrong === undefined) return [];
    const args = {
      name: wrong.name,
      begins: wrong.kind === 'starts-with',
      expected: wrong.value,
      found: fieldOf(form, wrong.name),
      form: form.length > 0,
    };
    return hit(reported ? 'cause' : 'likely', args, inRequest(`parameter:${wrong.name}`));
  }),
] as const;
