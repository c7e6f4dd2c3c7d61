import { decodeText } from '@/core/kernel/percent';

const ASCII = /^%[0-7]/;

/** Undoes one level of percent-encoding; runs that are not UTF-8 stay as they are. */
export const undoPercent = (text: string): string =>
  text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) =>
    run.length === 3 && ASCII.test(run)
      ? String.fromCharCode(Number.parseInt(run.slice(1), 16))
      : (decodeText(run) ?? run),
  );
