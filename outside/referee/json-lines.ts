import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { targetOf, typedHost, urlOf } from '@/core/snippets/asked';
import type { Answer, Running } from './peer';
import type { Question } from './question';

/** A running program that answers in the order of the questions. */
export type Lines<A> = {
  readonly version: string;
  readonly ask: (questions: readonly unknown[]) => Promise<readonly A[]>;
  readonly stop: () => void;
};

/**
 * Starts a program that says its version in one line of JSON, then answers a list of questions a line with a list of answers a
 * line. Undefined where it cannot start.
 */
export async function startLines<A>(command: string, args: readonly string[]): Promise<Lines<A> | undefined> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<undefined>((resolve) => child.on('error', () => resolve(undefined)));
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    const line = await lines.next();
    return line.done ? undefined : JSON.parse(line.value);
  };
  const hello = (await Promise.race([next(), ended])) as { readonly version: string } | undefined;
  if (!hello) return undefined;
  return {
    version: hello.version,
    ask: async (questions) => {
      child.stdin.write(`${JSON.stringify(questions)}\n`);
      const answers = (await next()) as readonly A[] | undefined;
      if (answers?.length !== questions.length) throw new Error(`${command} ${args.join(' ')} did not answer`);
      return answers;
    },
    stop: () => child.kill(),
  };
}

/** Starts such a program for the questions that peers are asked. */
export async function startProgram(command: string, args: readonly string[]): Promise<Running | undefined> {
  const lines = await startLines<Answer>(command, args);
  return lines && { ...lines, ask: (questions) => lines.ask(questions.map(asJson)) };
}

const asJson = (q: Question) => ({
  method: q.method,
  url: urlOf(q),
  target: targetOf(q),
  authority: q.authority,
  host: typedHost(q) ?? null,
  headers: q.headers,
  body: q.body,
  content_sha256: q.contentSha256 ?? null,
  given_payload: q.given,
  unsigned: q.unsigned,
  path_rule: q.pathRule,
  algorithm: q.algorithm,
  service: q.service,
  region: q.region,
  access_key_id: q.accessKeyId,
  secret: q.secret,
  token: q.token ?? null,
  time: q.time,
  amz_date: q.amzDate,
  expires: q.expires ?? null,
});
