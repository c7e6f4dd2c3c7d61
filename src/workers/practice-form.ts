import type { PracticeForm } from '@/core/practice/endpoint';

/** The form in a request's body; undefined where there is none, or none that can be read. */
export async function readForm(type: string | null, body: Uint8Array<ArrayBuffer>): Promise<PracticeForm | undefined> {
  if (!type?.toLowerCase().startsWith('multipart/form-data')) return undefined;
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => undefined);
  if (!form) return undefined;
  const fields: [string, string][] = [];
  for (const [name, value] of form) {
    if (name === 'file') return { fields, file: await fileOf(value) };
    if (typeof value === 'string') fields.push([name, value]);
  }
  return { fields, file: undefined };
}

async function fileOf(value: File | string): Promise<NonNullable<PracticeForm['file']>> {
  const blob = typeof value === 'string' ? new Blob([value]) : value;
  return { name: blob instanceof File ? blob.name : '', body: new Uint8Array(await blob.arrayBuffer()) };
}
