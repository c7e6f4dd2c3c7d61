import type { DebugTexts } from '@/i18n/en/debug/all';
import { jaCause } from '@/i18n/ja/cause/all';
import { jaDiagnosis } from '@/i18n/ja/diagnosis/all';
import { jaDebug } from './labels';

/** Everything that Debug says. */
export const jaDebugTexts: DebugTexts = { debug: jaDebug, diagnosis: jaDiagnosis, cause: jaCause };
