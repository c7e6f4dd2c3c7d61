/** What the clipboard holds as text; undefined where the browser, or the person it asked, refuses. */
export async function readClipboard(): Promise<string | undefined> {
  // The types promise a clipboard; insecure contexts have none, and some browsers none that is read.
  const clipboard = navigator.clipboard as Partial<typeof navigator.clipboard> | undefined;
  try {
    return await clipboard?.readText?.();
  } catch {
    return undefined;
  }
}
