import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a terminal shows where a person runs a command; bash reads it. */
async function terminal(command: string): Promise<string> {
  const { stdout } = await run('bash', ['-c', `{ ${command}\n} 2>&1`]);
  return stdout;
}

/** What a terminal shows of a curl command with these flags besides its own; `-s` leaves the progress meter out. */
export const curl = (command: string, flags: string): Promise<string> =>
  terminal(command.replace(/^curl/, `curl -s ${flags}`));
