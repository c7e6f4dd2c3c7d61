import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sign } from '@/core/signing/sign';
import { CLIENTS } from '@/core/snippets/clients';
import { codeRequestOf } from '@/core/snippets/code-request';
import { hasCode } from '@/core/snippets/verdict';
import { SNIPPET_REQUESTS } from '@/testing/snippet-requests';
import { inputOf } from '@/testing/typed';

/** What reads the syntax of code that cannot be run here; the file with the code is the last word. */
const READERS = [
  { client: 'php', from: 'Debian: php-cli', program: 'php', args: ['-l'] },
  {
    client: 'elixir',
    from: 'Debian: elixir',
    program: 'elixir',
    args: ['-e', 'System.argv() |> List.last() |> File.read!() |> Code.string_to_quoted!()'],
  },
  {
    client: 'java-sdk',
    from: 'Debian: default-jdk-headless',
    program: 'java',
    args: [resolve('outside/snippets/programs/Parses.java')],
  },
  { client: 'rust', from: 'Debian: rustfmt', program: 'rustfmt', args: ['--edition', '2021', '--emit', 'stdout'] },
] as const;

const there = READERS.filter(({ program }) => spawnSync(program, ['--version']).status === 0);
for (const { client, from } of READERS.filter((reader) => !there.includes(reader)))
  process.stdout.write(`the syntax of code for ${client} cannot be read here (${from})\n`);

if (process.env['CI']) {
  it('on the build machine, all of them are there', () => expect(there).toEqual(READERS));
}

it('every client whose syntax is said to have been read has a reader', () => {
  const said = CLIENTS.filter(({ checked }) => checked === 'compiled').map(({ id }) => id);
  expect(READERS.map(({ client }) => client as string).sort()).toEqual([...said].sort());
});

describe.each(there)('code for $client', ({ client: id, program, args }) => {
  const client = CLIENTS.find((one) => one.id === id)!;
  const reads = (code: string): boolean => {
    const folder = mkdtempSync(join(tmpdir(), 'syntax-'));
    try {
      writeFileSync(join(folder, client.file), code);
      return spawnSync(program, [...args, client.file], { cwd: folder, stdio: 'ignore' }).status === 0;
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it.each(SNIPPET_REQUESTS)('is code: $name', async ({ typed, body }) => {
    const input = inputOf(typed);
    const request = codeRequestOf(input, await sign(input), body);
    if (hasCode(client.can(request))) expect(reads(client.code(request))).toBe(true);
  });

  it('is read by something that knows what is no code', () => {
    expect(reads(id === 'php' ? '<?php f((' : 'fn f((')).toBe(false);
  });
});
