import type { Bytes } from '@/core/kernel/bytes';

/** So long a browser has to begin with a download. */
const BEGINS_MS = 1000;

/** Hands bytes to the browser as a download of this name. */
export function saveFile(name: string, bytes: Bytes): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEGINS_MS);
}
