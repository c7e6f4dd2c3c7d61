import type { PostPolicyTrace } from '@/core/model/post-policy';

/** A page with the form, for any browser. Fields that whoever uploads may complete can be typed into; the file comes last. */
export function htmlForm({ url, fields, open }: PostPolicyTrace['signed']): string {
  const inputs = fields.map(([name, value]) =>
    open.includes(name)
      ? `  <label>${escaped(name)} <input name="${escaped(name)}" value="${escaped(value)}"></label>`
      : `  <input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  return [
    '<!doctype html>',
    '<meta charset="utf-8">',
    '<title>Upload</title>',
    `<form action="${escaped(url)}" method="post" enctype="multipart/form-data">`,
    ...inputs,
    '  <input type="file" name="file">',
    '  <button>Upload</button>',
    '</form>',
    '',
  ].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);
