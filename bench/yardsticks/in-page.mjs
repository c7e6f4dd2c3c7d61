import { Sha256 } from '@aws-crypto/sha256-browser';
import { SignatureV4 } from '@aws-sdk/signature-v4';
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { median } from './median.mjs';

const BATCHES = 20;
const EACH = 50;
const CREDENTIALS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };

const signer = new SignatureV4({
  service: 'execute-api',
  region: 'eu-west-1',
  credentials: CREDENTIALS,
  sha256: Sha256,
});

/** Milliseconds that the SDK alone takes to presign a GET, each time of another path: the median of some batches, as its clock is coarse. */
async function presign() {
  const headers = { host: 'abc123.execute-api.eu-west-1.amazonaws.com' };
  const request = { method: 'GET', protocol: 'https:', hostname: headers.host, headers };
  const times = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const start = performance.now();
    for (let i = 0; i < EACH; i++)
      await signer.presign({ ...request, path: `/dev/sample/${batch}/${i}` }, { expiresIn: 900 });
    times.push((performance.now() - start) / EACH);
  }
  return median(times);
}

/**
 * Median milliseconds that React alone takes to put another text into each of so many elements.
 *
 * @param {number} nodes
 */
function commit(nodes) {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const times = [];
  for (let i = 0; i < 50; i++) {
    const start = performance.now();
    const spans = Array.from({ length: nodes }, (_, key) => createElement('span', { key }, `${i} ${key}`));
    flushSync(() => root.render(createElement('div', null, spans)));
    times.push(performance.now() - start);
  }
  root.unmount();
  return median(times);
}

globalThis.yardsticks = { presign, commit };
