import { describe, expect, it } from 'vitest';
import { isNoise } from './noise';

const tried = 'https://host.example/dev/sample?X-Amz-Signature=0';
const forbidden = 'Failed to load resource: the server responded with a status of 403 ()';
const refused = `Access to fetch at '${tried}' from origin 'http://localhost:4179' has been blocked by CORS policy: No …`;
const page = 'http://localhost:4179/';

describe('noise', () => {
  it.each(['error', 'warning'])('a console %s of the page is noise, whatever may fail', (type) => {
    expect(isNoise({ type, text: `could not send ${tried}`, url: tried }, [tried, /./])).toBe(true);
  });

  it.each(['log', 'info', 'debug'])('a console %s is not', (type) => {
    expect(isNoise({ type, text: 'hello', url: page }, [])).toBe(false);
  });

  it("the browser's own line about a failed request is noise", () => {
    expect(isNoise({ type: 'error', text: forbidden, url: tried }, [])).toBe(true);
    expect(isNoise({ type: 'error', text: refused, url: page }, [])).toBe(true);
  });

  it('unless the test said that this request may fail', () => {
    expect(isNoise({ type: 'error', text: forbidden, url: tried }, [tried])).toBe(false);
    expect(isNoise({ type: 'error', text: forbidden, url: tried }, [/\/dev\/sample\?/])).toBe(false);
    expect(isNoise({ type: 'error', text: refused, url: page }, [`${tried}#part`])).toBe(false);
  });

  it('a WebSocket that does not open is a request, too', () => {
    const url = 'wss://host.example/mqtt?X-Amz-Signature=0';
    const line = { type: 'error', text: `WebSocket connection to '${url}' failed: Error during …`, url: page };
    expect(isNoise(line, [])).toBe(true);
    expect(isNoise(line, [url])).toBe(false);
    expect(isNoise(line, ['wss://host.example/other'])).toBe(true);
  });

  it('another request of the same host is still noise', () => {
    expect(isNoise({ type: 'error', text: forbidden, url: 'https://host.example/dev/other' }, [tried])).toBe(true);
    expect(isNoise({ type: 'error', text: refused, url: tried }, ['https://host.example/dev/other'])).toBe(true);
  });
});
