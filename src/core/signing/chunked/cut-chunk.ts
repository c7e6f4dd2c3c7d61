import type { Line, Part } from '@/core/model/trace';
import { cutScope } from '@/core/signing/query-source';

const line = (label: Line['label'], ...parts: readonly Part[]): Line => ({ label, parts });

/** Cuts the recorded string to sign of chunk `i`; joined again, the parts are the text. */
export function cutChunk(stringToSign: string, i: number): readonly Line[] {
  const [algorithm = '', time = '', scope = '', previous = '', empty = '', hash = ''] = stringToSign.split('\n');
  return [
    line('algorithm', { text: algorithm, source: 'fixed' }),
    line('time', { text: time, source: 'date' }),
    line('scope', ...cutScope(scope, '/')),
    line('previousSignature', { text: previous, source: i === 0 ? 'hash:signature' : `chunk:signature:${i - 1}` }),
    line('emptyHash', { text: empty, source: 'fixed' }),
    line('chunkHash', { text: hash, source: 'payload' }),
  ];
}
