import { afterAll, describe, expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { CLIENTS } from '@/core/snippets/clients';
import { codeRequestOf } from '@/core/snippets/code-request';
import { hasCode } from '@/core/snippets/verdict';
import { SNIPPET_REQUESTS } from '@/testing/snippet-requests';
import { inputOf } from '@/testing/typed';
import { type Caught, startCatcher } from './catcher';
import { judgedOnTheWire, signatures, textOfBody } from './resigned';
import { isThere, runCode } from './run';
import { RUNNERS } from './runners';

const cases = SNIPPET_REQUESTS.map(({ name, typed, body }) => ({ name, body, input: inputOf(typed) }));
const catcher = await startCatcher([...new Set(cases.map(({ input }) => input.host.replace(/:\d+$/, '')))]);
afterAll(() => catcher.stop());

const runners = RUNNERS.filter(isThere);
for (const { client, from } of RUNNERS.filter((runner) => !runners.includes(runner)))
  process.stdout.write(`code for ${client} cannot be run here (${from})\n`);

if (process.env['CI']) {
  it('on the build machine, the code of every client that is said to have been run can be run', () => {
    const said = CLIENTS.filter(({ checked }) => checked === 'run').map(({ id }) => id);
    expect(runners.map(({ client }) => client).sort()).toEqual([...said].sort());
  });
}

/** The first line that is a URL, as what only makes a link prints it. */
function printed(stdout: string): readonly Pick<Caught, 'url' | 'headers'>[] {
  const url = /^[a-z]+:\/\/\S+$/m.exec(stdout)?.[0];
  return url === undefined ? [] : [{ url, headers: [] }];
}

describe.each(runners)('code for $client', (runner) => {
  const client = CLIENTS.find(({ id }) => id === runner.client);
  if (!client) throw new Error(`no client ${runner.client}`);

  it.each(cases)('makes $name', async ({ input, body }) => {
    const request = codeRequestOf(input, await sign(input), body);
    const verdict = client.can(request);
    if (verdict.kind === 'cannot') return;
    const ran = await runCode(runner, client.file, client.code(request), input.credentials, catcher);
    const { stdout, stderr, status, caught, left } = ran;
    expect(
      left.filter((name) => !runner.leaves?.includes(name)),
      'what a value planted',
    ).toEqual([]);
    if (verdict.kind === 'fails') {
      expect(status).not.toBe(0);
      return;
    }
    const [made = runner.printsOnly && printed(stdout)[0]] = caught;
    if (!made) throw new Error(`nothing came: ${stdout}\n${stderr}\n${client.code(request)}`);
    const { caught: signature, expected } = await signatures(client, input, body, made);
    expect(signature, `${client.code(request)}\n${made.url}\n${JSON.stringify(made.headers, null, 1)}`).toBe(expected);
    const [sent] = caught;
    if (!sent) return;
    if (verdict.kind === 'departs' && verdict.outcome === 'refused') {
      expect(await judgedOnTheWire(input, sent)).not.toBe('match');
      return;
    }
    expect(await judgedOnTheWire(input, sent)).toBe('match');
    if (!hasCode(verdict)) return;
    expect(sent.method).toBe(input.method);
    expect(sent.body.toString()).toBe(textOfBody(request.body));
  });
});
