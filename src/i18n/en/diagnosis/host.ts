import { quoted as q } from '@/i18n/en/words';
import type { FindingTexts } from '@/i18n/finding-text';

export const host: FindingTexts<'host'> = {
  'host-alias': {
    title: 'Signed for an alias',
    what: ({ host, service }) => `${q(host)} is not the endpoint’s own name, the only one that ${q(service)} takes.`,
    fix: () => 'Sign for the endpoint that the AWS console shows, also where you connect by another name.',
  },
  'host-bucket-twice': {
    title: 'The bucket is named twice',
    what: ({ bucket }) => `${q(bucket)} is in the host and again at the start of the path.`,
    fix: () => 'Give the client the endpoint without the bucket, or turn path-style addressing off.',
  },
  'host-cdn': {
    title: 'Signed for a CDN',
    what: ({ host, service }) =>
      `${q(host)} belongs to a CDN. ${service === '' ? 'The service' : q(service)} behind it sees its own host name.`,
    fix: () =>
      'Sign for the origin’s host, and let the CDN send Host, query and Authorization on unchanged; or let the CDN sign (OAC).',
  },
  'host-database-port': {
    title: 'The port is missing',
    what: ({ host }) => `The token was made for ${q(host)}, without a port.`,
    fix: () => 'Sign for `ENDPOINT:PORT`, with the port you connect to.',
  },
  'host-of-database': {
    title: 'This is the address of a database',
    what: ({ host }) =>
      `${q(host)} takes no signed request. Its password is a token: a presigned URL of this host and port, without \`https://\`.`,
    fix: () => 'Paste the token, or make one under Build.',
  },
  'host-default-port': {
    title: 'The default port was signed',
    what: ({ host, port }) => `${q(host)} ends in ${q(port)}, which clients leave out of Host.`,
    fix: ({ port }) => `Sign Host without ${q(port)}.`,
  },
  'host-header-differs': {
    title: 'The Host header is not the URL’s host',
    what: ({ header, url }) => `The header says ${q(header)}, the URL ${q(url)}. AWS checks the header.`,
    fix: () => 'Sign what the Host header says, or send without overriding it.',
  },
  'host-in-transit': {
    title: 'Host changed on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: ({ received }) => `Sign for ${q(received)}, or have the proxy or CDN pass Host on as it came.`,
  },
  'host-partition': {
    title: 'Region and host belong to different partitions',
    what: ({ region, host }) => `${q(region)} and ${q(host)} do not belong together.`,
    fix: () => 'Hosts of China’s Regions end in `.amazonaws.com.cn`, and need keys of a China account.',
  },
  'host-other-copy': {
    title: 'A practice URL of another copy of this page',
    what: ({ host }) =>
      `The practice endpoint of ${q(host)} answers only in a browser that has that copy open. It is judged here by the same rules.`,
    fix: () => 'Send it from that copy, or put what follows `practice/` behind this page’s own address.',
  },
  'host-port-in-transit': {
    title: 'The port of Host changed on the way',
    what: ({ sent, received }) => `Sent as ${q(sent)}, received as ${q(received)}.`,
    fix: () =>
      'Have the proxy pass Host on with its port (nginx: `proxy_set_header Host $http_host`), or sign for what arrives.',
  },
  'host-s3-global': {
    title: 'The URL uses S3’s global endpoint',
    what: ({ host }) =>
      `For buckets of other Regions, ${q(host)} redirects or refuses. A redirect breaks the signature.`,
    fix: ({ regional }) => `Use the Region’s host: ${q(regional)}.`,
  },
  'host-s3-website': {
    title: 'A website endpoint takes no signature',
    what: ({ host }) => `${q(host)} serves public pages only.`,
    fix: () => 'Use the REST endpoint, `BUCKET.s3.REGION.amazonaws.com`.',
  },
  'host-tunnel': {
    title: 'Signed for a local address',
    what: ({ host, service }) =>
      `${q(host)} is the near end of a tunnel or proxy. ${q(service)} knows its own name only.`,
    fix: () => 'Sign for the endpoint’s own host and port, then connect through the tunnel.',
  },
};
