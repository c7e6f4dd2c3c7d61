import { enCause } from '@/i18n/en/cause/all';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { enDebug } from './labels';

/** Everything that Debug says. */
export const enDebugTexts = { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };

export type DebugTexts = typeof enDebugTexts;
