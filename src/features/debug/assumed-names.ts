import type { Reading } from '@/core';
import type { DebugTexts } from '@/i18n/en/debug/all';

type Assumed = NonNullable<Reading['case']['sent']>['assumed'];

/** What a paste does not show of what was sent, by the names of its lines. */
export const assumedNames = (assumed: Assumed, { roles }: DebugTexts['diagnosis']): readonly string[] =>
  assumed.map((what) => {
    if (what === 'method') return roles.method;
    return what === 'payload' ? roles.payloadHash : what.slice('header:'.length);
  });
