import { expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { presign, signHeaders } from '@/testing/sign-v4';
import { inShort, statementsOf, verdictOf } from '@/testing/verdicts';

const NOW = parseAmzDate('20260314T092700Z') as Instant;
const SECRET = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const OF_AN_EMPTY_OBJECT = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';

/** What is said of a POST that was signed with this payload line, as `curl -v` shows it. */
async function saidOf(service: string, host: string, payloadHash: string): Promise<readonly string[]> {
  const headers = signHeaders({
    method: 'POST',
    path: '/',
    host,
    payloadHash,
    date: '20260314T092653Z',
    region: 'us-east-1',
    service,
    accessKeyId: 'AKIDEXAMPLE',
    secret: SECRET,
  });
  const lines = [['Host', host], ['Accept', '*/*'], ...headers, ['Content-Length', '2']];
  const text = ['> POST / HTTP/1.1', ...lines.map(([name, value]) => `> ${name}: ${value}`), '> '].join('\n');
  return statementsOf(await verdictOf(text, NOW, SECRET, { pairs: 0, ms: 5000 })).map(inShort);
}

it('a body that curl -v does not show is learned and no mistake', async () => {
  const said = await saidOf('kms', 'kms.us-east-1.amazonaws.com', OF_AN_EMPTY_OBJECT);
  expect(said).toEqual([`signed for ${OF_AN_EMPTY_OBJECT}`]);
});

it('a body that is not signed is a mistake where the service hashes it, though nobody pasted it', async () => {
  expect(await saidOf('execute-api', 'abcd.execute-api.us-east-1.amazonaws.com', 'UNSIGNED-PAYLOAD')).toContain(
    'payload-unsigned',
  );
  expect(await saidOf('ebs', 'ebs.us-east-1.amazonaws.com', 'UNSIGNED-PAYLOAD')).toEqual([
    'signed for UNSIGNED-PAYLOAD',
  ]);
});

it('UNSIGNED-PAYLOAD in a link is learned where the service may take it, and a mistake where it hashes every body', async () => {
  const link = (host: string, service: string): string => {
    const request = { method: 'GET', path: '/a', host, payloadHash: 'UNSIGNED-PAYLOAD', date: '20260314T092653Z' };
    const signer = { region: 'us-east-1', service, accessKeyId: 'AKIDEXAMPLE', secret: SECRET };
    return `https://${host}/a?${presign({ ...request, ...signer }, 900)}`;
  };
  const said = async (host: string, service: string) =>
    statementsOf(await verdictOf(link(host, service), NOW, SECRET, { pairs: 0, ms: 5000 })).map(inShort);
  const learned = ['signed for UNSIGNED-PAYLOAD, GET'];
  expect(await said('abcd.data.mediastore.us-east-1.amazonaws.com', 'mediastore')).toEqual(learned);
  // Of a service without a row nobody knows.
  expect(await said('sqs.us-east-1.amazonaws.com', 'sqs')).toEqual(learned);
  expect(await said('abcd.execute-api.us-east-1.amazonaws.com', 'execute-api')).toEqual(['payload-unsigned']);
  expect(await said('abcd.lambda-url.us-east-1.on.aws', 'lambda')).toEqual(['payload-unsigned']);
});
