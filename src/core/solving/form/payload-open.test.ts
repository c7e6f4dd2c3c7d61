import { expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { signHeaders } from '@/testing/sign-v4';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

const NOW = parseAmzDate('20260314T092700Z') as Instant;
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const OF_AN_EMPTY_OBJECT = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

it('a body that curl -v does not show is learned and no mistake', async () => {
  const host = 'kms.us-east-1.amazonaws.com';
  const headers = signHeaders({
    method: 'POST',
    path: '/',
    host,
    payloadHash: OF_AN_EMPTY_OBJECT,
    date: '20260314T092653Z',
    region: 'us-east-1',
    service: 'kms',
    accessKeyId: 'AKIDEXAMPLE',
    secret: SECRET,
  });
  const lines = [['Host', host], ['Accept', '*/*'], ...headers, ['Content-Length', '2']];
  const text = ['> POST / HTTP/1.1', ...lines.map(([name, value]) => `> ${name}: ${value}`), '> '].join('\n');
  const said = statementsOf(await verdictOf(text, NOW, SECRET, { pairs: 0, ms: 5000 })).map(inShort);
  expect(said).toEqual([`signed for ${OF_AN_EMPTY_OBJECT}`]);
});
