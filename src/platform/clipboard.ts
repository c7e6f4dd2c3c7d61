import { err, ok } from '@/core/kernel/result';
import type { Clipboard } from '@/core/ports';

/** The clipboard. Where the browser has no clipboard for this page (plain http) or refuses it, a text is written by a copied selection. */
export const browserClipboard: Clipboard = {
  write: async (text) => ((await writeAsync(text)) || copySelection(text) ? ok(true) : err('refused')),
};

async function writeAsync(text: string): Promise<boolean> {
  // The types promise a clipboard; insecure contexts have none.
  const clipboard = navigator.clipboard as typeof navigator.clipboard | undefined;
  if (!clipboard) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function copySelection(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  // All that is outside an open modal dialog cannot be selected.
  (focused?.closest('dialog') ?? document.body).append(area);
  area.focus({ preventScroll: true });
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
