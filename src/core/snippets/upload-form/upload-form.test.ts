// @vitest-environment jsdom
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { signedUrl } from '@/core/model/url';
import { curlForm as curlFormFor } from './curl-form';
import { htmlForm } from './html-form';

const signed = {
  url: signedUrl('https://b.s3.amazonaws.com/'),
  urlParts: [],
  fields: [
    ['key', `a/\${filename}`],
    ['x-amz-meta-note', `it's "<b>" & $HOME @x;type=y`],
    ['policy', 'eyJhIjoxfQ=='],
  ],
  fieldLines: [],
  open: ['key'],
} as const;

describe('an upload form as HTML', () => {
  const form = new DOMParser().parseFromString(htmlForm(signed), 'text/html').querySelector('form')!;

  it('is sent to the bucket as multipart/form-data', () => {
    expect([form.action, form.method, form.enctype]).toEqual([signed.url, 'post', 'multipart/form-data']);
  });

  it('holds every field with its very value, in order, and the file last', () => {
    const inputs = [...form.querySelectorAll('input')].map(({ name, value }) => [name, value]);
    expect(inputs).toEqual([...signed.fields, ['file', '']]);
  });

  it('shows only the fields that whoever uploads may complete', () => {
    const visible = [...form.querySelectorAll('input')].filter(({ type }) => type !== 'hidden');
    expect(visible.map(({ name }) => name)).toEqual(['key', 'file']);
  });
});

describe('an upload form as curl', () => {
  function curlForm(...[form, file]: [Parameters<typeof curlFormFor>[0], string]): string {
    const command = curlFormFor(form, file, 'posix');
    if (!command.ok) throw new Error(command.error);
    return command.value;
  }

  it('gives curl every value as it is, whatever the shell makes of its characters', () => {
    const script = `curl() { printf '%s\\0' "$@"; }\n${curlForm(signed, 'my "photo".png')}`;
    const words = String(execFileSync('sh', ['-c', script]))
      .split('\0')
      .slice(0, -1);
    expect(words).toEqual([
      signed.url,
      ...signed.fields.flatMap(([name, value]) => ['--form-string', `${name}=${value}`]),
      '-F',
      'file=@"my \\"photo\\".png"',
    ]);
  });

  it('names a file that curl finds', () => {
    const folder = mkdtempSync(join(tmpdir(), 'upload-form-'));
    try {
      writeFileSync(join(folder, 'my "photo".png'), 'x');
      const command = curlForm({ ...signed, url: signedUrl('http://127.0.0.1:9/') }, 'my "photo".png');
      // Nobody listens there: 7 is "could not connect", where a file that cannot be read is 26.
      const run = () => execFileSync('sh', ['-c', command.replace('curl', 'curl -s')], { cwd: folder, stdio: 'pipe' });
      expect(run).toThrow(expect.objectContaining({ status: 7 }));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
