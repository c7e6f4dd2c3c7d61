import { marked, serveBuild } from '@e2e/servers/static.mjs';
import { CAPTURE } from './in-page';

/** The built page, with a first file that keeps what is written to its console. */
export async function servePage() {
  const served = await serveBuild();
  const first = served.assets().find((name) => /^assets\/index-.*\.js$/.test(name));
  if (first === undefined) throw new Error('the build has no first script');
  served.change(first, (own) => marked(`${CAPTURE}\n${own}`));
  return served;
}
