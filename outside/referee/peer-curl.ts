import { presigning } from '@/core/snippets/asked';
import { CURL_CLOCK, startCurl } from './curl';
import { CURL_DEPARTURES } from './departures-curl';
import type { Peer } from './peer';

export const curlPeer: Peer = {
  name: 'curl',
  title: 'curl --aws-sigv4',
  from: 'Debian: curl, faketime',
  knownAt: '7.88.1',
  asked:
    'One program for many requests, under a clock that stands still; x-amz-content-sha256 and the token are given with -H, since it sends neither by itself.',
  start: startCurl,
  clock: CURL_CLOCK,
  inexpressible: [
    { name: 'a link', because: 'it signs headers only', when: presigning },
    {
      name: 'a length without the body',
      because: 'what it is caught by waits for the body',
      when: (q) => q.body === '' && q.headers.some(([name]) => name.toLowerCase() === 'content-length'),
    },
    {
      name: 'https with a port of 80',
      because: 'it is caught on plain http, where that port is not written',
      when: (q) => /:80$/.test(q.authority),
    },
  ],
  departures: CURL_DEPARTURES,
};
