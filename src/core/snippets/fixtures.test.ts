import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { enTakeAway } from '@/i18n/en/take-away';
import { SNIPPET_REQUESTS } from '@/testing/snippet-requests';
import { inputOf } from '@/testing/typed';
import type { Client } from './client';
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

/** Why code was not run: what it needs is neither in Debian 12 nor at npm. */
const WHY_NOT_RUN: Readonly<Record<string, string>> = {
  csharp: 'no .NET',
  elixir: 'no Req; its syntax is read by Elixir 1.14',
  'java-sdk': 'no AWS SDK for Java 2; its syntax is read by JDK 17',
  kotlin: 'no AWS SDK for Kotlin',
  php: 'no AWS SDK for PHP; its syntax is read by PHP 8.2',
  powershell: 'no PowerShell',
  rust: 'no crates; its syntax is read by rustfmt 1.63',
  swift: 'no Swift',
};

/** How often each of several words was said, the most frequent first. */
function tally(words: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([word, count]) => `${word} (${count})`);
}

async function rowOf(client: Client): Promise<string> {
  const verdicts: Verdict[] = [];
  for (const { typed, body } of SNIPPET_REQUESTS) {
    const input = inputOf(typed);
    verdicts.push(client.can(codeRequestOf(input, await sign(input), body)));
  }
  const count = (...marks: readonly string[]): number =>
    verdicts.filter((verdict) => marks.includes(verdict.kind === 'departs' ? verdict.outcome : verdict.kind)).length;
  const departures = verdicts.flatMap((verdict) => ('departures' in verdict ? verdict.departures : []));
  const reasons = verdicts.flatMap((verdict) =>
    verdict.kind === 'cannot' ? [enTakeAway.reasons[verdict.reason]] : [],
  );
  const how = client.checked === 'run' ? `run, ${client.version}` : `**not run**: ${WHY_NOT_RUN[client.id]}`;
  const cells = [
    client.title,
    how,
    client.checked === 'run' ? count('right') : '–',
    client.checked === 'run' ? '–' : count('untested'),
    count('accepted'),
    count('refused', 'other', 'fails'),
    count('cannot'),
    [...tally(departures.map((id) => enTakeAway.departures[id])), ...tally(reasons)].join('<br>'),
  ];
  return `| ${cells.join(' | ')} |`;
}

it('the table of all clients stands in docs/clients.md', async () => {
  const rows: string[] = [];
  for (const client of CLIENTS) rows.push(await rowOf(client));
  const untold = CLIENTS.filter(({ id, checked }) => (checked === 'run') === Object.hasOwn(WHY_NOT_RUN, id));
  expect(untold.map(({ id }) => id)).toEqual([]);
  const text = `# Which client makes which request

Take away writes code for ${CLIENTS.length} clients. This table tells what each makes of the ${SNIPPET_REQUESTS.length} requests of
\`src/testing/snippet-requests.ts\`: links and headers, S3 and not, tokens, bodies, awkward keys, and values that want to be run. The
code and the verdict of every cell stand in \`src/core/snippets/CLIENT/fixtures.txt\`.

\`npm run outside\` runs the code of every client that says “run”: the signature that a proxy catches has to be the page’s at the same
moment (“right”), or just that of the departures that are told, and the verifier has to take it (“accepted”) or not (“no code”). Of
what was not run the code follows the documentation, and the page says that nobody ran it.

A test writes this page: \`npx vitest run src/core/snippets/fixtures.test.ts -u\`.

| client | | right | not tested | accepted, though different | no code: would be refused, fail or ask for something else | not possible | what differs, and why not |
| --- | --- | --: | --: | --: | --: | --: | --- |
${rows.join('\n')}
`;
  await expect(text).toMatchFileSnapshot(resolve('docs/clients.md'));
});
