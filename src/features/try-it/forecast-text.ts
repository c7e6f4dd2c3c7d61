import type { SendForecast } from '@/core';
import type { Sentences } from '@/i18n/en/sentences/all';
import { verbatim } from '@/i18n/verbatim';
import type { NoteKind } from '@/ui/note';

export const KIND: Readonly<Record<SendForecast['severity'], NoteKind>> = {
  note: 'info',
  warning: 'warning',
  fault: 'fault',
};

/** What a send will meet, in words. */
export const forecastText = ({ forecast }: Sentences, item: SendForecast): string =>
  (forecast[item.code] as (args: SendForecast) => string)(verbatim(item));
