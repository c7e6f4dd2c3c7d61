import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { chooseBrowser } from '#e2e/browsers/choose.mjs';
import { median } from './yardsticks/median.mjs';

const TIMES = 5;
const PORT = 9333;
const MODULE = join(import.meta.dirname, '..', 'outside', 'node_modules', 'lighthouse', 'core', 'index.js');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * What Lighthouse says of the built page, as a phone over slow 4G, the median of five: the four scores, from 0 to 100. Undefined where
 * it is not installed: no lockfile can pin it, as one of its own dependencies asks for the latest of another.
 *
 * @param {string} url where the build is served, compressed
 * @returns {Promise<Record<string, number> | undefined>}
 */
export async function lighthouseScores(url) {
  if (!existsSync(MODULE)) return undefined;
  const { default: lighthouse } = await import(pathToFileURL(MODULE).href);
  /** @type {{ categories: Record<string, { score: number | null }> }[]} */
  const runs = [];
  for (let i = 0; i < TIMES; i++) {
    const browser = await chromium.launch({
      executablePath: chooseBrowser(),
      chromiumSandbox: process.getuid?.() !== 0,
      args: [`--remote-debugging-port=${PORT}`],
    });
    const { lhr } = await lighthouse(url, { port: PORT, onlyCategories: CATEGORIES, logLevel: 'error' });
    await browser.close();
    runs.push(lhr);
  }
  return Object.fromEntries(
    CATEGORIES.map((id) => [id, median(runs.map((lhr) => Math.round(100 * (lhr.categories[id]?.score ?? 0))))]),
  );
}
