import { decodeText } from '@/core/kernel/percent';

/** Undoes one level of percent-encoding; runs that are not UTF-8 stay as they are. */
export const undoPercent = (text: string): string =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => decodeText(run) ?? run);
