import { describe, expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { SNIPPET_REQUESTS } from '@/testing/snippet-requests';
import { inputOf } from '@/testing/typed';
import { CLIENTS } from './clients';
import { codeRequestOf } from './code-request';
import { hasCode, type Verdict } from './verdict';

const said = (verdict: Verdict): string => {
  if (verdict.kind === 'cannot') return `cannot: ${verdict.reason}`;
  if (verdict.kind === 'fails') return `fails: ${verdict.departures.join(', ')}`;
  if (verdict.kind !== 'departs') return verdict.kind;
  const { outcome, departures, lines } = verdict;
  return [
    `${outcome}: ${departures.join(', ')}`,
    ...lines.ours.map((line) => `- ${line}`),
    ...lines.theirs.map((line) => `+ ${line}`),
  ].join('\n');
};

describe.each(CLIENTS)('$title', (client) => {
  it('writes the code, and says of requests, what stands in its fixtures', async () => {
    const texts: string[] = [];
    for (const { name, typed, body } of SNIPPET_REQUESTS) {
      const input = inputOf(typed);
      const request = codeRequestOf(input, await sign(input), body);
      const verdict = client.can(request);
      texts.push(`=== ${name}\n${said(verdict)}\n${hasCode(verdict) ? `\n${client.code(request)}` : ''}`);
    }
    await expect(texts.join('\n')).toMatchFileSnapshot(`./${client.id}/fixtures.txt`);
  });

  it('never has a secret, a key or a token in its code', async () => {
    for (const { typed, body } of SNIPPET_REQUESTS) {
      const input = inputOf(typed);
      const request = codeRequestOf(input, await sign(input), body);
      const { accessKeyId, secretAccessKey, sessionToken } = input.credentials;
      const code = hasCode(client.can(request)) ? client.code(request) : '';
      for (const secret of [accessKeyId, secretAccessKey, ...(sessionToken ? [sessionToken] : [])])
        expect(code).not.toContain(secret);
    }
  });
});
