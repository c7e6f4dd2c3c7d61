// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { err, ok } from '@/core/kernel/result';
import { browserClipboard } from './clipboard';

/** What `document.execCommand('copy')` would have copied. */
let copied: string | undefined;

function browser(writeText: (() => Promise<void>) | undefined, copies: boolean): void {
  copied = undefined;
  vi.stubGlobal('navigator', writeText ? { clipboard: { writeText } } : {});
  document.execCommand = () => {
    const { activeElement: area } = document;
    if (area instanceof HTMLTextAreaElement) copied = area.value.slice(area.selectionStart, area.selectionEnd);
    return copies;
  };
}

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));

describe('copying', () => {
  it('writes to the clipboard', async () => {
    const writeText = vi.fn(async () => undefined);
    browser(writeText, false);
    expect(await browserClipboard.write('https://signed')).toEqual(ok(true));
    expect(writeText).toHaveBeenCalledExactlyOnceWith('https://signed');
    expect(copied).toBeUndefined();
  });

  it.each([
    ['has no clipboard', undefined],
    ['refuses the clipboard', refuse],
  ])('copies a selection where the browser %s', async (_, writeText) => {
    browser(writeText, true);
    expect(await browserClipboard.write('line 1\nline 2')).toEqual(ok(true));
    expect(copied).toBe('line 1\nline 2');
  });

  it('says so where neither works', async () => {
    browser(refuse, false);
    expect(await browserClipboard.write('text')).toEqual(err('refused'));
  });

  it('leaves nothing in the page, and the focus where it was', async () => {
    browser(undefined, true);
    document.body.innerHTML = '<dialog open><button>Copy</button></dialog>';
    document.querySelector('button')?.focus();
    await browserClipboard.write('text');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement?.textContent).toBe('Copy');
  });
});
