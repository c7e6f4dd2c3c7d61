import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csharpString } from '@/core/snippets/quoting/csharp';
import { elixirString } from '@/core/snippets/quoting/elixir';
import { goString } from '@/core/snippets/quoting/go';
import { javaString } from '@/core/snippets/quoting/java';
import { javascriptString } from '@/core/snippets/quoting/javascript';
import { kotlinString } from '@/core/snippets/quoting/kotlin';
import { phpString } from '@/core/snippets/quoting/php';
import { posixQuoted } from '@/core/snippets/quoting/posix-words';
import { pythonString } from '@/core/snippets/quoting/python';
import { rubyString } from '@/core/snippets/quoting/ruby';
import { rustString } from '@/core/snippets/quoting/rust';
import { anyWord } from '@/testing/shells/hostile-words';
import { HOSTILE } from '@/testing/snippet-requests';

/** A language that is installed: how it says a text, and a program that writes each of many in base64, one a line. */
type Tongue = {
  readonly language: string;
  readonly quoted: (text: string) => string;
  readonly file: string;
  readonly program: (literals: readonly string[]) => string;
  readonly run: readonly [program: string, ...args: string[]];
  /** Ends with 0 where it is installed, if not the program of `run` with `--version`. */
  readonly probe?: readonly [program: string, ...args: string[]];
  readonly env?: Readonly<Record<string, string>>;
  /** How it writes a text, if not in base64. */
  readonly says?: 'hex';
};

const each = (literals: readonly string[], line: (literal: string) => string): string => literals.map(line).join('\n');

/** Rust has no base64 of its own. */
const IN_HEX = {
  rust: `fn say(text: &str) { println!("{}", text.bytes().map(|b| format!("{:02x}", b)).collect::<String>()); }\n`,
};
const TONGUES: readonly Tongue[] = [
  {
    language: 'Ruby',
    quoted: rubyString,
    file: 'texts.rb',
    program: (all) => each(all, (text) => `puts [${text}].pack('m0')`),
    run: ['ruby', 'texts.rb'],
  },
  {
    language: 'Python',
    quoted: pythonString,
    file: 'texts.py',
    program: (all) => `import base64\n${each(all, (text) => `print(base64.b64encode(${text}.encode()).decode())`)}`,
    run: ['/usr/bin/python3', 'texts.py'],
  },
  {
    language: 'JavaScript',
    quoted: javascriptString,
    file: 'texts.mjs',
    program: (all) => each(all, (text) => `console.log(Buffer.from(${text}).toString('base64'));`),
    run: ['node', 'texts.mjs'],
  },
  {
    language: 'PHP',
    quoted: phpString,
    file: 'texts.php',
    program: (all) => `<?php\n${each(all, (text) => `echo base64_encode(${text}), "\\n";`)}`,
    run: ['php', 'texts.php'],
  },
  {
    language: 'Go',
    quoted: goString,
    file: 'texts.go',
    program: (all) =>
      `package main\nimport ("encoding/base64"; "fmt")\nfunc main() {\n${each(all, (text) => `fmt.Println(base64.StdEncoding.EncodeToString([]byte(${text})))`)}\n}`,
    run: ['go', 'run', 'texts.go'],
    env: { GO111MODULE: 'off', GOFLAGS: '', GOCACHE: resolve('node_modules/.cache/go') },
  },
  {
    language: 'Java',
    quoted: javaString,
    file: 'Texts.java',
    program: (all) =>
      `import java.util.Base64;\npublic class Texts {\nstatic void say(String text) { System.out.println(Base64.getEncoder().encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))); }\npublic static void main(String[] args) {\n${each(all, (text) => `say(${text});`)}\n}\n}`,
    run: ['java', '-Dfile.encoding=UTF-8', 'Texts.java'],
  },
  {
    language: 'Elixir',
    quoted: elixirString,
    file: 'texts.exs',
    program: (all) => each(all, (text) => `IO.puts(Base.encode64(${text}))`),
    run: ['elixir', 'texts.exs'],
  },
  {
    language: 'Rust',
    quoted: rustString,
    file: 'texts.rs',
    program: (all) => `fn main() {\n${each(all, (text) => `say(${text});`)}\n}\n${IN_HEX.rust}`,
    run: ['sh', '-c', 'to=$(mktemp) && rustc --edition 2021 -o "$to" texts.rs && "$to"'],
    // Another, in the home of whoever tests, may come first on the path.
    probe: ['/usr/bin/rustc', '--version'],
    env: { PATH: '/usr/bin:/bin' },
    says: 'hex',
  },
  {
    language: 'Kotlin',
    quoted: kotlinString,
    file: 'Texts.kt',
    program: (all) =>
      `fun say(text: String) = println(java.util.Base64.getEncoder().encodeToString(text.toByteArray()))\nfun main() {\n${each(all, (text) => `say(${text})`)}\n}`,
    run: [
      'sh',
      '-c',
      'to=$(mktemp -d) && kotlinc Texts.kt -nowarn -include-runtime -d "$to/texts.jar" && java -Dfile.encoding=UTF-8 -jar "$to/texts.jar"',
    ],
    probe: ['kotlinc', '-version'],
  },
  {
    language: 'C#',
    quoted: csharpString,
    file: 'Texts.cs',
    program: (all) =>
      `public class Texts {\nstatic void Say(string text) { System.Console.WriteLine(System.Convert.ToBase64String(new System.Text.UTF8Encoding(false).GetBytes(text))); }\npublic static void Main() {\n${each(all, (text) => `Say(${text});`)}\n}\n}`,
    run: ['sh', '-c', 'to=$(mktemp --suffix=.exe) && mcs -out:"$to" Texts.cs && mono "$to"'],
    probe: ['sh', '-c', 'mcs --version && mono --version'],
  },
  {
    language: 'Bash',
    quoted: posixQuoted,
    file: 'texts.sh',
    program: (all) => each(all, (text) => `printf %s ${text} | base64 -w0; echo`),
    run: ['bash', 'texts.sh'],
  },
];

const there = TONGUES.filter(({ run: [own], probe = [own, own === 'go' ? 'version' : '--version'] }) => {
  const [program, ...args] = probe;
  return spawnSync(program, args).status === 0;
});
for (const { language } of TONGUES.filter((tongue) => !there.includes(tongue)))
  process.stdout.write(`${language} is not installed: its strings are not tried\n`);

/** A NUL is in no header and no shell’s word; half a surrogate pair is no text. */
const TEXTS = [
  HOSTILE,
  '\\u0022 \\u000a \\x41',
  ...fc
    .sample(anyWord, { numRuns: 300, seed: 20150830 })
    .map((text) => text.replaceAll('\0', '').replace(/\p{Cs}/gu, '')),
];

describe.each(there)(
  'a string of $language',
  ({ quoted, file, program, run: [command, ...args], env, says = 'base64' as const }) => {
    it('says just the text that it was made of, and runs none of it', () => {
      const folder = mkdtempSync(join(tmpdir(), 'quoting-'));
      try {
        writeFileSync(join(folder, file), program(TEXTS.map(quoted)));
        const { stdout, stderr } = spawnSync(command, args, {
          cwd: folder,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], HOME: folder, LANG: 'C.UTF-8', ...env },
        });
        const said = stdout
          .split('\n')
          .slice(0, -1)
          .map((line) => Buffer.from(line, says).toString());
        expect(said, stderr).toEqual(TEXTS);
        expect(readdirSync(folder)).toEqual([file]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  },
);
