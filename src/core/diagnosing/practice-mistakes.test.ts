import { describe, expect, it } from 'vitest';
import { utf8 } from '@/core/kernel/bytes';
import { amzDate } from '@/core/model/instant';
import { inferPracticeAt } from '@/core/practice/infer-practice';
import { FULL_KEY } from '@/core/practice/keys';
import { respond } from '@/core/practice/respond';
import { PRACTICE_REGION } from '@/core/practice/routes';
import { curl } from '@/core/snippets/curl/curl';
import { nodeHasher } from '@/testing/node-hasher';
import { practiceWorld, SIGNED_AT } from '@/testing/practice';
import { FLAVOURS, type Flavour, PRACTICE_MISTAKES, type PracticeMistake, sentBy } from '@/testing/practice-mistakes';
import { bodyOf, TYPED, typedAt } from '@/testing/typed';
import { searchIn } from '@/testing/verdicts';
import { readCase } from './reading';

const { base } = practiceWorld();
const unchanged = (command: string): string => command;

/** The request as Build copies it. */
async function commandOf(flavour: Flavour, { build, header, body, secret }: PracticeMistake): Promise<string> {
  const { sign = 'header', at = amzDate(SIGNED_AT), ...typed } = build ?? {};
  const [, name = '', value = ''] = /^(.*?): (.*)$/.exec(header ?? '') ?? [];
  const { trace } = await typedAt(
    {
      ...TYPED,
      url: `${base}practice/${FLAVOURS[flavour]}`,
      service: flavour,
      region: PRACTICE_REGION,
      signatureIn: sign === 'query' ? 'query' : 'header',
      signingTime: at,
      accessKeyId: FULL_KEY.accessKeyId,
      secretAccessKey: secret ?? FULL_KEY.secretAccessKey,
      sessionToken: '',
      contentSha256: flavour === 's3',
      headers: name === '' ? [] : [{ name, value }],
      ...typed,
    },
    SIGNED_AT,
    bodyOf(body ?? ''),
  );
  const { method, url, headers } = trace.signed;
  const command = curl(
    { method, url, headers, body: body === undefined ? { kind: 'none' } : { kind: 'text', text: body } },
    'posix',
  );
  if (!command.ok) throw new Error(command.error);
  return command.value;
}

describe.each(['execute-api', 's3'] as const)(
  'the reply of the practice %s is read, and the true cause told, to',
  (flavour) => {
    it.each(Object.entries(PRACTICE_MISTAKES))('%s', async (_, mistake) => {
      const { edit = unchanged, way = unchanged, says, account } = mistake;
      const command = edit(await commandOf(flavour, mistake));
      const { body = '', ...sent } = sentBy(way(command));
      const reply = await respond({ ...sent, body: utf8(body) }, practiceWorld());
      const reading = await readCase(`${command}\n\n${reply.body}`, SIGNED_AT, nodeHasher, undefined, (host, target) =>
        inferPracticeAt(host, target, base),
      );
      const codes = reading.findings.map(({ code }) => code);
      if (says[flavour].length > 0) expect(codes[0]).toBe(says[flavour][0]);
      else expect(reply.status).toBe(200);
      expect(codes).toEqual(expect.arrayContaining([...says[flavour]]));
      if (/CanonicalRequest>|Canonical String/.test(String(reply.body)))
        expect(reading.intact.reply?.state).toBe('intact');
      if (account === undefined) return;
      const outcome = await searchIn(reading, mistake.secret ?? FULL_KEY.secretAccessKey);
      expect(outcome).toMatchObject({ phase: 'reproduced', reproduces: account === 'sent' ? { sent: true } : {} });
      if (account === 'received') expect(outcome.phase === 'reproduced' && outcome.reproduces.received).toBeTruthy();
    });
  },
);
