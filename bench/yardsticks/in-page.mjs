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

const headers = { host: 'abc123.execute-api.eu-west-1.amazonaws.com' };
const request = { method: 'GET', protocol: 'https:', hostname: headers.host, headers };
const presigned = (/** @type {string} */ path) => signer.presign({ ...request, path }, { expiresIn: 900 });

/**
 * Milliseconds that the SDK alone takes to presign a GET, each time of another path, one after the other, as a search tries its
 * candidates: the median of some batches, as its clock is coarse.
 */
async function presign() {
  const times = [];
  for (let batch = 0; batch < BATCHES; batch++) {
    const start = performance.now();
    for (let i = 0; i < EACH; i++) await presigned(`/dev/sample/${batch}/${i}`);
    times.push((performance.now() - start) / EACH);
  }
  return median(times);
}

/**
 * Puts a field into the page, and the focus into it: at each letter the SDK presigns a GET once, and React puts another text into each of
 * so many elements.
 *
 * @param {number} nodes
 */
function followTyping(nodes) {
  const field = document.body.appendChild(document.createElement('input'));
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  field.addEventListener('input', async () => {
    const { query } = await presigned(`/dev/${field.value}`);
    const signature = `${query?.['X-Amz-Signature']}`;
    const spans = Array.from({ length: nodes }, (_, key) => createElement('span', { key }, `${signature} ${key}`));
    flushSync(() => root.render(createElement('div', null, spans)));
  });
  field.focus();
}

globalThis.yardsticks = { presign, followTyping };
