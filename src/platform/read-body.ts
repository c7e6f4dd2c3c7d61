import type { Bytes } from '@/core/kernel/bytes';

/**
 * The first `limit` bytes of a response's body. `cut` where there was more, or where the connection broke before the end.
 * Rejects with AbortError when the request was stopped.
 */
export async function readBody(
  response: Response,
  limit: number,
): Promise<{ readonly body: Bytes; readonly cut: boolean }> {
  const reader = response.body?.getReader();
  if (!reader) return { body: new Uint8Array(), cut: false };
  const pieces: Bytes[] = [];
  let length = 0;
  while (length <= limit) {
    const next = await reader.read().catch(stopOrBreak);
    if (next === 'broken') return { body: join(pieces, length), cut: true };
    if (next.done) return { body: join(pieces, length), cut: false };
    pieces.push(next.value);
    length += next.value.length;
  }
  await reader.cancel();
  return { body: join(pieces, length).slice(0, limit), cut: true };
}

function stopOrBreak(error: unknown): 'broken' {
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  return 'broken';
}

function join(pieces: readonly Bytes[], length: number): Bytes {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
