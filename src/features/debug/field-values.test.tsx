// @vitest-environment jsdom
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { DebugTextsContext } from '@/i18n/debug';
import { enCause } from '@/i18n/en/cause/all';
import { enDebug } from '@/i18n/en/debug/labels';
import { enDiagnosis } from '@/i18n/en/diagnosis/all';
import { PASTED } from '@/testing/corpus/entry';
import { nodeHasher } from '@/testing/node-hasher';
import { FieldValues } from './field-values';
import { leadOf } from './lead';
import { report } from './report';

const EN = { debug: enDebug, diagnosis: enDiagnosis, cause: enCause };
const text = (header: string): string =>
  `GET\n/\n\nhost:sts.us-east-1.amazonaws.com\n${header}\n\nhost;${header.split(':', 1)[0]}\n${'e3'.repeat(32)}`;

/** What is drawn below the sentence on two canonical requests that differ in a header, and the report of it. */
async function shown(first: string, second: string): Promise<{ readonly drawn: string; readonly told: string }> {
  const reading = await readCase(
    `${text(first)}\n\n---\n\n${text(second)}`,
    parseAmzDate(PASTED) as Instant,
    nodeHasher,
  );
  const lead = leadOf(reading, { phase: 'idle' });
  expect(lead.leads).toMatchObject({ finding: { code: 'texts-two-differ' } });
  const place = document.createElement('div');
  const root = createRoot(place);
  flushSync(() =>
    root.render(
      <DebugTextsContext value={EN}>
        <FieldValues statement={lead.leads} />
      </DebugTextsContext>,
    ),
  );
  const drawn = place.textContent;
  flushSync(() => root.unmount());
  return { drawn, told: report(reading, { phase: 'idle' }, EN, (one) => one) };
}

it('the values in which two texts differ are shown, and told in no report', async () => {
  const { drawn, told } = await shown('x-amz-meta-note:draft one', 'x-amz-meta-note:draft two');
  expect(drawn).toContain('draft one');
  expect(drawn).toContain('draft two');
  expect(told).not.toMatch(/draft (one|two)/);
});

it('a session token in which they differ is shown nowhere', async () => {
  const { drawn } = await shown('x-amz-security-token:IQoJb3JpZ2luA', 'x-amz-security-token:IQoJb3JpZ2luB');
  expect(drawn).toBe('');
});
