import { from, type Pieces, text } from '@/core/grants/pieces';
import type { GrantRequest } from '@/core/grants/request';

/** Fields of a form that need an action of their own, where they hold anything. */
const BESIDES: readonly (readonly [field: RegExp, action: string])[] = [
  [/^(?:x-amz-)?acl$/i, 's3:PutObjectAcl'],
  [/^tagging$/i, 's3:PutObjectTagging'],
];

/** What an upload form asks for (Amazon S3 API Reference, "POST Object"). */
export const formActions = ({ form = [] }: GrantRequest): readonly string[] => [
  's3:PutObject',
  ...BESIDES.filter(([field]) => form.some(({ name }) => field.test(name))).map(([, action]) => action),
];

/** The object that a form uploads: what comes after a beginning, and the name of the file, is anything. */
export function uploadedObject(bucket: Pieces, { form = [] }: GrantRequest): Pieces {
  const key = form.find(({ name }) => name.toLowerCase() === 'key');
  if (!key) return text`${bucket}/*`;
  const [start = '', ...rest] = key.condition.split(/\$\{filename\}/);
  const isOpen = key.matching === 'starts-with' || rest.length > 0;
  return text`${bucket}/${from(key.source, start)}${isOpen ? '*' : ''}`;
}
