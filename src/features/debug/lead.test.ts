import { describe, expect, it } from 'vitest';
import { readCase } from '@/core/diagnosing/reading';
import { instant } from '@/core/model/instant';
import type { Outcome, Reproduces } from '@/core/model/puzzle';
import { DEBUG_EXAMPLES } from '@/testing/debug-examples';
import { nodeHasher } from '@/testing/node-hasher';
import { leadOf } from './lead';

const NOW = instant(Date.UTC(2026, 3, 1, 9, 1));
const IDLE = { phase: 'idle' } as const;
const read = (text: string) => readCase(text, NOW, nodeHasher);
const reproduced = (reproduces: Partial<Reproduces>) =>
  ({
    phase: 'done',
    outcome: {
      phase: 'reproduced',
      reproduces: { sent: false, received: undefined, logged: undefined, ...reproduces },
    } satisfies Outcome,
  }) as const;

describe('what leads', () => {
  it('is that two texts are the same, where they are', async () => {
    const hash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    const text = (host: string) => `GET\n/\n\nhost:${host}\n\nhost\n${hash}\n\n`;
    const leadOfTwo = async (a: string, b: string) =>
      leadOf(await read(`Mine, canonical request:\n${text(a)}The SDK's canonical request:\n${text(b)}`), IDLE);
    expect((await leadOfTwo('a.example', 'a.example')).leads).toMatchObject({ finding: { code: 'texts-two-same' } });
    expect((await leadOfTwo('a.example', 'b.example')).leads).toMatchObject({ finding: { code: 'texts-two-differ' } });
  });

  it('is that only a key decides, where nothing else is known, and the key is asked for', async () => {
    const lead = leadOf(await read(DEBUG_EXAMPLES.cause), IDLE);
    expect(lead).toMatchObject({ leads: { finding: { code: 'texts-sent-is-received' } }, asksKey: true });
    expect([...lead.also, ...lead.notes]).not.toContainEqual(lead.leads);
  });

  it('is that signed headers are too old to be sent, where nothing else is said, but not beside a reply', async () => {
    const sent = (age: number, more = '') => {
      const date = new Date(NOW - age * 1000).toISOString().replace(/[-:]|\.\d+/g, '');
      return read(
        `GET / HTTP/1.1\nHost: a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com\nX-Amz-Date: ${date}\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/${date.slice(0, 8)}/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'3a'.repeat(32)}\n${more}`,
      );
    };
    const old = leadOf(await sent(3600), IDLE);
    expect(old).toMatchObject({ leads: { finding: { code: 'time-header-too-old' } }, rank: 'note', asksKey: true });
    expect(old.notes).not.toContainEqual(old.leads);
    expect(leadOf(await sent(60), IDLE).leads).toEqual({ kind: 'no-fault', of: 'request' });
    const proved = leadOf(await sent(3600), reproduced({ sent: true }));
    expect(proved).toMatchObject({ leads: { finding: { code: 'time-header-too-old' } }, keySays: 'seen' });
    expect(JSON.stringify([proved.also, proved.notes])).not.toContain('right');
    expect(leadOf(await sent(60), reproduced({ sent: true })).leads).toMatchObject({ kind: 'right', over: 'sent' });
    const answered = await sent(3600, '\nHTTP/1.1 200 OK\nContent-Length: 0\n');
    for (const cause of [IDLE, reproduced({ sent: true })])
      expect(leadOf(answered, cause).leads).not.toMatchObject({ finding: { code: 'time-header-too-old' } });
  });

  it('is that signed headers are too old also where nothing else of the request was pasted', async () => {
    const alone = `X-Amz-Date: 20260401T080000Z\nAuthorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260401/eu-west-1/execute-api/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'3a'.repeat(32)}\n`;
    expect(leadOf(await read(alone), IDLE).leads).toMatchObject({ finding: { code: 'time-header-too-old' } });
  });

  it('is what happened on the way, also where the key has shown that the signer is right', async () => {
    const reading = await read(DEBUG_EXAMPLES.transit);
    const leads = { kind: 'finding', finding: { code: 'path-normalised-in-transit' } };
    expect(leadOf(reading, IDLE)).toMatchObject({ leads, keySays: undefined, asksKey: false });
    expect(leadOf(reading, reproduced({ sent: true }))).toMatchObject({ leads, keySays: 'seen' });
  });

  it('is what the key has decided, and then nobody says that a key would decide', async () => {
    const lead = leadOf(await read(DEBUG_EXAMPLES.cause), reproduced({ received: true }));
    expect(lead).toMatchObject({ leads: { kind: 'right', over: 'received' }, rank: 'proved', asksKey: false });
    expect(JSON.stringify([lead.also, lead.notes])).not.toContain('texts-sent-is-received');
  });

  it('of what the reply has settled asks for no key', async () => {
    expect(leadOf(await read(DEBUG_EXAMPLES.region), IDLE)).toMatchObject({ rank: 'cause', asksKey: false });
  });

  it('asks for a key again where the search was stopped', async () => {
    const reading = await read(DEBUG_EXAMPLES.cause);
    const reproduces = { sent: false, received: false, logged: undefined };
    const stopped = { phase: 'done', outcome: { phase: 'stopped', reproduces, tried: 7 } } as const;
    expect(leadOf(reading, stopped).asksKey).toBe(true);
  });
});
