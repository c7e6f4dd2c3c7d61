import { urlOf } from '@/core/snippets/asked';
import { departed, linesThatDiffer } from '@/core/snippets/verdict';
import { signText } from './canonical';
import { caseOf } from './cases';
import type { Departure, Peer } from './peer';
import { PEERS } from './peers';
import { SIGNED_AT } from './vectors/wanted';

export const DEPARTURES_FILE = 'docs/departures.md';

const INTRODUCTION = `# Where other signers depart

Signers of AWS Signature Version 4 agree on most requests, and on some they do not. \`npm run referee\` signs generated requests
with this project and with every other signer found on the machine, and compares canonical request, string to sign and signature.
Where a signer differs, one of the departures below must explain it exactly: it is applied to our canonical request, and the
signature of the changed text must be the signer’s. Whatever is left is printed as unexplained, and is a failure.

This page is written from that table (\`npm run referee -- --docs\`); a test keeps them equal, and others sign each example with the
signer itself. Lines with \`-\` stand in our canonical request, lines with \`+\` in the signer’s. The examples are signed with
AWS’s example keys at 2015-08-30 12:36:00Z (curl’s at ${SIGNED_AT}Z), for execute-api in ap-northeast-1 where nothing else is
said.

A departure is not always a fault. To sign more headers, or fewer, is allowed; it decides who may change them on the way. The
versions are those that Debian 12 and npm have; newer ones may have mended what is told here.
`;

const SETTLED = `## Matters that were looked at, and who does what

- **An encoded slash in an S3 key** (\`/a%2Fb\`): S3 decodes the path before it canonicalises and wants \`/a/b\`
  (aws/aws-sdk-net#4473); so do s3rver and OpenStack Swift, which the end-to-end tests ask, and, as reported, Ceph
  (versity/versitygw#2047, durch/rust-s3#144). awscrt, Go, botocore, Ruby’s gem and curl sign \`/a%2Fb\` as it is on the wire, and
  are refused. aws4 and aws4fetch sign \`/a/b\` and send \`/a%2Fb\`. This project signs and sends \`/a/b\`, so that the question
  does not arise: the other signers are given what it sends.
- **Two slashes under the general rules** (\`/a//b\`): this project, awscrt, botocore, aws4 and aws4fetch sign \`/a/b\`, as AWS’s signing
  test suite wants it. Go, Ruby’s gem and curl sign \`/a//b\`.
- **A space in a path**: aws4 signs \`%2520\` under the general rules and \`%20\` for S3, as everybody but curl does. It is right.
- **Repeated keys**: signers that keep one value (botocore in links, aws4 and aws4fetch for S3) are the exception.
- **x-amz-content-sha256 for S3**: curl 7.88 sends none unless it is given with -H, and S3 requires it.
- **Headers that change on the way**: no two signers have the same list. User-Agent and X-Amzn-Trace-Id are left out by most.
`;

/** docs/departures.md. Needs no signer: what a departure makes of our canonical request is told by its model. */
export async function departuresDoc(): Promise<string> {
  const parts: string[] = [];
  for (const peer of PEERS) parts.push(await peerPart(peer));
  return [INTRODUCTION, overview(), ...parts, SETTLED].join('\n');
}

/** Which signer departs where. */
function overview(): string {
  const names = [...new Set(PEERS.flatMap(({ departures }) => departures.map(({ name }) => name)))];
  const mark = ({ departures }: Peer, wanted: string): string =>
    departures.some(({ name }) => name === wanted) ? 'departs' : '';
  const rows = names.map((name) => [name, ...PEERS.map((peer) => mark(peer, name))]);
  const head = ['it', ...PEERS.map(({ name }) => name)];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return ['## At a glance', '', ...table, ''].join('\n');
}

async function peerPart(peer: Peer): Promise<string> {
  const departures: string[] = [];
  for (const departure of peer.departures) departures.push(await departurePart(peer, departure));
  const inexpressible = peer.inexpressible.map(({ name, because }) => `- ${name}: ${because}.`);
  return [
    `## ${peer.title} ${peer.knownAt}`,
    `${peer.from}. ${peer.asked}`,
    ...departures,
    ...(inexpressible.length > 0 ? ['It cannot be asked:', inexpressible.join('\n')] : []),
    '',
  ].join('\n\n');
}

async function departurePart(peer: Peer, departure: Departure): Promise<string> {
  const { name, does, expects, source, affects } = departure;
  return [
    `### ${peer.name} ${name}`,
    [`- It: ${does}`, `- AWS expects: ${expects}`, `- Source: ${source}.`, `- Who is affected: ${affects}`].join('\n'),
    ['```diff', ...(await exampleLines(peer, departure)), '```'].join('\n'),
  ].join('\n\n');
}

async function exampleLines(peer: Peer, departure: Departure): Promise<readonly string[]> {
  const made = await caseOf(departure.example, peer.clock);
  if (!made) throw new Error(`the example of “${departure.name}” has a fault`);
  const { question, canonicalRequest } = made;
  const request = [
    `  ${question.method} ${urlOf(question)}`,
    ...question.headers.map(([name, value]) => `  ${name}: ${value}`),
    ...(question.body === '' ? [] : ['', `  ${question.body}`]),
  ];
  const ours = signText(canonicalRequest, question).signature;
  if (!('signs' in departure)) return [...request, '', `- signature ${ours}`, `+ fails: ${departure.saying?.source}`];
  const { text } = departed(peer.departures, question, canonicalRequest);
  const lines = linesThatDiffer(canonicalRequest.split('\n'), text.split('\n'));
  return [
    ...request,
    '',
    ...lines.ours.map((line) => `- ${line}`),
    ...lines.theirs.map((line) => `+ ${line}`),
    `- signature ${ours}`,
    `+ signature ${signText(text, question).signature}`,
  ];
}
