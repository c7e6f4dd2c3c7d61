import { scopeText } from '@/core/model/credentials';
import { addSeconds, amzDate, dateStamp, rfc3339 } from '@/core/model/instant';
import type { PostPolicyInput } from '@/core/model/post-policy';
import type { Part, Source } from '@/core/model/trace';
import { cutCredential } from '@/core/signing/query-source';

/** A line of the policy: its text, and the value in it that came from somewhere. */
export type PolicyLine = {
  readonly text: string;
  readonly value: string;
  readonly cut: (value: string) => readonly Part[];
};

/**
 * The policy of an upload form, line by line (Amazon S3 API Reference, "Creating a POST Policy"): until when it holds, and what every
 * field of the form must be. Characters beyond ASCII are escaped, as that page asks.
 */
export function policyLines(input: PostPolicyInput): readonly PolicyLine[] {
  const expiration = rfc3339(addSeconds(input.at, input.expires));
  const conditions = [
    // In the path, or in the host.
    exact('bucket', input.bucket, whole(input.path === '/' ? 'host' : 'path')),
    ...input.fields.map(({ name, matching, condition, source }) =>
      matching === 'eq' ? exact(name, condition, whole(source)) : startsWith(name, condition, whole(source)),
    ),
    ...(input.size ? [sizeRange(input.size)] : []),
    ...signingFields(input).map(({ name, value, cut }) => exact(name, value, cut)),
  ];
  return [
    line(`{"expiration": ${json(expiration)},`, json(expiration), whole('expires')),
    line(' "conditions": [', '', whole('fixed')),
    ...conditions.map((condition, i) => ({
      ...condition,
      text: `  ${condition.text}${i < conditions.length - 1 ? ',' : ''}`,
    })),
    line(' ]}', '', whole('fixed')),
  ];
}

type SigningField = { readonly name: string; readonly value: string; readonly cut: PolicyLine['cut'] };

/** The fields that signing adds and the policy covers; the policy and the signature themselves come after them. */
export function signingFields({ credentials, region, service, at }: PostPolicyInput): readonly SigningField[] {
  const { accessKeyId, sessionToken } = credentials;
  const scope = scopeText({ date: dateStamp(at), region, service });
  return [
    { name: 'x-amz-algorithm', value: 'AWS4-HMAC-SHA256', cut: whole('fixed') },
    { name: 'x-amz-credential', value: `${accessKeyId}/${scope}`, cut: (text) => cutCredential(text, '/') },
    { name: 'x-amz-date', value: amzDate(at), cut: whole('date') },
    ...(sessionToken ? [{ name: 'x-amz-security-token', value: sessionToken, cut: whole('token') }] : []),
  ];
}

export const whole =
  (source: Source) =>
  (text: string): readonly Part[] => [{ text, source }];

const line = (text: string, value: string, cut: PolicyLine['cut']): PolicyLine => ({ text, value, cut });

const exact = (name: string, value: string, cut: PolicyLine['cut']): PolicyLine =>
  line(`{${json(name)}: ${json(value)}}`, json(value), quoted(cut));

const startsWith = (name: string, value: string, cut: PolicyLine['cut']): PolicyLine =>
  line(`["starts-with", ${json(`$${name}`)}, ${json(value)}]`, json(value), quoted(cut));

const sizeRange = ({ from, to }: { readonly from: number; readonly to: number }): PolicyLine =>
  line(`["content-length-range", ${from}, ${to}]`, `${from}, ${to}`, whole('field:size:0'));

/** Leaves the quotation marks of a JSON string out of its parts. */
const quoted =
  (cut: PolicyLine['cut']) =>
  (text: string): readonly Part[] => [
    { text: '"', source: 'fixed' },
    ...cut(text.slice(1, -1)),
    { text: '"', source: 'fixed' },
  ];

const json = (text: string): string =>
  JSON.stringify(text).replace(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
