import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPaste } from '@/core/parsing/detect/read-paste';
import { curl } from '@/core/snippets/curl/curl';
import type { ShellName } from '@/core/snippets/quoting/quoting';

const SIGNED = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20150830T123600Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=${'ab'.repeat(32)}`;

/** None with a backslash at its end: that is taken for an escape that copying left. */
const TEXTS = ["it's", "''", '{"a":"it\'s \\"b\\""}', '$HOME `x` ^& %PATH% | ;', "'\\''", '"quoted"', '^"'];

it.each<ShellName>(['posix', 'powershell', 'cmd'])('what the page copies for %s is read as it was', (shell) => {
  const holds = (header: string, text: string) => {
    const copied = curl(
      {
        method: 'PUT',
        url: `https://b.s3.amazonaws.com/key?${SIGNED}`,
        headers: [['X-A', header]],
        body: { kind: 'text', text },
      },
      shell,
    );
    if (!copied.ok) return;
    const request = readPaste(copied.value).items.find(({ format }) => format === 'curl');
    expect(request, copied.value).toMatchObject({
      request: { method: 'PUT', target: `/key?${SIGNED}`, headers: [['X-A', header]], body: { kind: 'text', text } },
    });
  };
  for (const text of TEXTS) holds(text.trimEnd(), text);
  const thick = fc.string({ unit: fc.constantFrom(...'\'" ab{}:$`%^&|;'), maxLength: 12 });
  fc.assert(
    fc.property(thick, thick, (header, text) => holds(`x${header}x`, text)),
    { numRuns: 500 },
  );
});
