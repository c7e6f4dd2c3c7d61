import type { Reply } from '@/core/ports';
import { fromUtf8Start } from '@/core/try-it';

/** No error of AWS's is longer. */
const MOST_BYTES = 1_048_576;

/** As much of a reply's body as an error of AWS's may be long; undefined where that is no text. */
export const errorText = ({ body }: Pick<Reply, 'body'>): string | undefined => fromUtf8Start(body, MOST_BYTES);
