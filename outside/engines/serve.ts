import { serveBuild } from '@e2e/servers/static.mjs';
import { CAPTURE } from './in-page';

/** The built page, with a first script that keeps what is written to its console. */
export async function servePage() {
  const served = await serveBuild();
  served.change('first-paint.js', (own) => `${CAPTURE}\n${own}`);
  return served;
}
