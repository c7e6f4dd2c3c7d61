import { describe, expect, it, vi } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { nodeHasher } from '@/testing/node-hasher';
import { pageStores } from '@/testing/stores';
import { type DroppedFile, dropIntoBuild, LARGEST_FILE } from './drop-into-build';
import { createTimeStore } from './time';

const KEYS = `[default]
aws_access_key_id = AKIAPROFILEDEFAULT01
aws_secret_access_key = secret/of+default/aaaaaaaaaaaaaaaaaaaaaa
`;
const HTTP = 'DELETE https://b.s3.eu-central-1.amazonaws.com/k HTTP/1.1\n\n';

const file = (text: string, size = text.length): DroppedFile => ({ name: 'x', size, text: async () => text });

async function dropped(
  what: DroppedFile,
  hasProfiles = false,
  meanwhile?: (page: ReturnType<typeof pageStores>) => void,
) {
  const page = pageStores();
  const start = page.compose.getState().request;
  const taking = dropIntoBuild(
    what,
    async () => hasProfiles,
    {
      ...page,
      origin: 'http://localhost:5173',
      time: createTimeStore({ now: () => page.time.now }),
      readPaste: (...[text, now, , chosen]) => readCase(text, now, nodeHasher, chosen),
    },
    new AbortController().signal,
  );
  meanwhile?.(page);
  return { ...page, start, taken: await taking };
}

describe('a file that is dropped on Build', () => {
  it('is read as a request, which can be taken back', async () => {
    const { compose, taken, start } = await dropped(file(HTTP));
    expect(taken).toMatchObject({ kind: 'request', format: 'http-request' });
    expect(compose.getState().request).toMatchObject({
      method: 'DELETE',
      url: 'https://b.s3.eu-central-1.amazonaws.com/k',
    });
    if (taken && 'undo' in taken) taken.undo();
    expect(compose.getState().request).toEqual(start);
  });

  it('gives its keys to their fields, which can be taken back, and leaves the request', async () => {
    const { compose, credentials, taken, start } = await dropped(file(KEYS));
    expect(taken).toMatchObject({ kind: 'keys' });
    expect(credentials.getState().accessKeyId).toBe('AKIAPROFILEDEFAULT01');
    if (taken && 'undo' in taken) taken.undo();
    expect(credentials.getState().accessKeyId).not.toBe('AKIAPROFILEDEFAULT01');
    expect(compose.getState().request).toEqual(start);
  });

  it('may hold profiles without keys', async () => {
    const { taken } = await dropped(file('[profile work]\nsso_session = x\n'), true);
    expect(taken).toMatchObject({ kind: 'keys' });
  });

  it.each([
    ['too-large', file('', LARGEST_FILE + 1)],
    ['not-text', file('\u0089PNG\r\n\0\0')],
    ['not-text', file('\uFFFD\uFFFDJFIF')],
    ['nothing', file('nothing to see here')],
    ['nothing', file('["a"]\n')],
    ['unreadable', { name: 'folder', size: 0, text: () => Promise.reject(new DOMException('', 'NotFoundError')) }],
  ] as const)('that is %s changes nothing', async (kind, what) => {
    const { compose, taken, start } = await dropped(what);
    expect(taken).toEqual({ kind });
    expect(compose.getState().request).toEqual(start);
  });

  it('that is too large is not even read', async () => {
    const text = vi.fn(async () => '');
    await dropped({ name: 'x', size: LARGEST_FILE + 1, text });
    expect(text).not.toHaveBeenCalled();
  });

  it('is dropped once more where credentials are forgotten meanwhile', async () => {
    const { credentials, taken } = await dropped(file(KEYS), false, (page) => page.credentials.getState().forget());
    expect(taken).toBeUndefined();
    expect(credentials.getState().accessKeyId).not.toBe('AKIAPROFILEDEFAULT01');
  });
});
