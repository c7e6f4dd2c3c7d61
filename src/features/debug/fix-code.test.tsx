// @vitest-environment jsdom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { remedyFor } from '@/core/verdict';
import { Emphasised } from './fix-code';

it('the code of a fix is shown as it is, whichever stood there before', () => {
  const complaints = vi.spyOn(console, 'error');
  const codes = (['payload-hash-of-other-body', 'path-encoded-twice'] as const).flatMap((code) =>
    remedyFor(code, { service: 's3' }),
  );
  expect(codes.length).toBeGreaterThan(6);
  const place = document.createElement('pre');
  const root = createRoot(place);
  for (const { code } of [...codes, ...codes.toReversed()]) {
    flushSync(() => root.render(<Emphasised code={code} />));
    expect(place.textContent).toBe(code.replaceAll('**', ''));
  }
  flushSync(() => root.unmount());
  expect(complaints).not.toHaveBeenCalled();
});
