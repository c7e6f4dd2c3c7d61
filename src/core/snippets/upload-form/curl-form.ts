import type { PostPolicyTrace } from '@/core/model/post-policy';
import { quoted } from '@/core/snippets/shell';

/**
 * A curl command for a POSIX shell that sends the form with a file. `--form-string` takes a value as it is; `-F` would read `@` and
 * `;type=` in it.
 */
export const curlForm = ({ url, fields }: PostPolicyTrace['signed'], file: string): string =>
  [
    `curl ${quoted(url)}`,
    ...fields.map(([name, value]) => `--form-string ${quoted(`${name}=${value}`)}`),
    `-F ${quoted(`file=@"${file.replace(/["\\]/g, '\\$&')}"`)}`,
  ].join(' \\\n  ');
