import { notAtHand } from './beside';

/** Says once for the whole run, and behind it, which data its tests did without. */
export function teardown(): void {
  const line = notAtHand();
  if (line !== undefined) process.stdout.write(`${line}\n`);
}
