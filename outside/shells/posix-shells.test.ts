import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { posixCommand } from '@/core/snippets/quoting/posix';
import { anyWord, HOSTILE_WORDS } from '@/testing/shells/hostile-words';
import { handedOver, printer } from '@/testing/shells/runs-in';

/** Shells that people paste commands into, or run scripts with: as they start, and zsh also as it reads quotes otherwise. */
const SHELLS = [
  'dash',
  'bash',
  'bash --posix',
  'zsh',
  'zsh -o rcquotes -o extendedglob -o banghist',
  'ksh',
  'mksh',
  'busybox sh',
];

const isHere = (shell: string): boolean => spawnSync('sh', ['-c', `command -v ${shell.split(' ')[0]}`]).status === 0;
const absent = SHELLS.filter((shell) => !isHere(shell));
const folder = mkdtempSync(join(tmpdir(), 'shells-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('all are here, where it counts', () => {
  if (absent.length > 0) process.stdout.write(`Not installed: ${absent.join(', ')}\n`);
  if (process.env.CI) expect(absent).toEqual([]);
});

it.each(SHELLS.filter(isHere))('%s hands over every word as it is, and does nothing else', (shell) => {
  const samples = [[...HOSTILE_WORDS], ...fc.sample(fc.array(anyWord, { maxLength: 400 }), 40)];
  for (const words of samples.map((list) => list.filter((word) => !word.includes('\0')))) {
    const script = posixCommand({ program: printer, lines: [words.slice(0, 2), words.slice(2)] });
    expect(script.ok).toBe(true);
    const handed = script.ok && handedOver(script.value, shell.split(' '), folder);
    expect(handed).toEqual(words.map((word) => word.toWellFormed()));
  }
  expect(readdirSync(folder)).toEqual([]);
});
