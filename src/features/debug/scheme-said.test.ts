import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { PASTED } from '@/testing/corpus/entry';
import { curlOf, upload } from '@/testing/corpus/exchange';
import { nodeHasher } from '@/testing/node-hasher';
import { leadOf } from './lead';
import { inWords } from './said';

it('a scheme in front of the algorithm is named', async () => {
  const text = curlOf(upload()).replace('AWS4-HMAC-SHA256', 'Bearer AWS4-HMAC-SHA256');
  const { leads } = leadOf(await readCase(text, parseAmzDate(PASTED) as Instant, nodeHasher), { phase: 'idle' });
  const { what } = inWords(leads, { debug: enDebug, diagnosis: enDiagnosis, cause: enCause }, false);
  expect(what).toContain('`Bearer`');
});
