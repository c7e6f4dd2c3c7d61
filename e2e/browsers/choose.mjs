import { findBrowser, NoBrowser } from './find.mjs';

/**
 * The path of the browser to test with, after saying which it is; where none can be had, says what to install and ends
 * the process with 1.
 */
export function chooseBrowser() {
  try {
    const { path, from, version } = findBrowser();
    console.log(`Browser: ${version}, ${path} (${from})`);
    return path;
  } catch (error) {
    if (!(error instanceof NoBrowser)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
