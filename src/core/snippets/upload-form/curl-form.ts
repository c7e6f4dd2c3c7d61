import type { Result } from '@/core/kernel/result';
import type { PostPolicyTrace } from '@/core/model/post-policy';
import { fileName } from '@/core/snippets/curl/curl';
import type { ShellName, Unquotable } from '@/core/snippets/quoting/quoting';
import { SHELLS } from '@/core/snippets/quoting/shells';

/**
 * A curl command for a shell that sends the form with a file. `--form-string` takes a value as it is; `-F` would read `@` and
 * `;type=` in it.
 */
export function curlForm(
  { url, fields }: PostPolicyTrace['signed'],
  file: string,
  shell: ShellName,
): Result<string, Unquotable> {
  const { program, command } = SHELLS[shell];
  return command({
    program: program('curl'),
    lines: [
      [url],
      ...fields.map(([name, value]) => ['--form-string', `${name}=${value}`]),
      ['-F', `file=@"${fileName(file).replace(/["\\]/g, '\\$&')}"`],
    ],
  });
}
