import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { S3Server } from './s3-server';

const run = promisify(execFile);
const PROGRAMS = path.join(import.meta.dirname, 'clients');
const BUILT = path.join(import.meta.dirname, '../../node_modules/.cache/sigv4-playground');

/** A program that people sign with. It asks a server for something, and gives what it logged of that or printed. */
type Client = {
  /** Its Debian packages. */
  readonly from: readonly string[];
  /** The most telling thing that it prints: the reply, the request as it was sent, or what was hashed. */
  readonly prints: 'reply' | 'request' | 'hashed';
  readonly ask: (server: Pick<S3Server, 'host' | 'accessKeyId' | 'secret' | 'region'>) => Promise<string>;
};

/** Runs a program with what it needs of a server as its last arguments. */
const program =
  (command: string, ...first: readonly string[]): Client['ask'] =>
  async ({ host, accessKeyId, secret, region }) => {
    // Without the C runtime botocore signs by itself, and logs what it hashes.
    const env = { ...process.env, BOTO_DISABLE_CRT: 'true', AWS_EC2_METADATA_DISABLED: 'true', LANG: 'C.UTF-8' };
    return (await run(command, [...first, host, accessKeyId, secret, region], { env })).stdout;
  };

const botocore = (mode: string, prints: Client['prints']): Client => ({
  from: ['python3-botocore'],
  prints,
  ask: program('/usr/bin/python3', path.join(PROGRAMS, 'with-botocore.py'), mode),
});

/** Builds the Go program where it is not there, or older than its source. */
async function builtGo(): Promise<string> {
  const [source, built] = [path.join(PROGRAMS, 'with-sdk.go'), path.join(BUILT, 'e2e-go')];
  if (existsSync(built) && statSync(built).mtimeMs > statSync(source).mtimeMs) return built;
  mkdirSync(BUILT, { recursive: true });
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '' };
  await run('go', ['build', '-o', built, source], { env });
  return built;
}

/** Programs of other people, as Debian has them. */
export const CLIENTS = {
  'the log of botocore': botocore('log', 'hashed'),
  'the response that botocore raises': botocore('response', 'reply'),
  'the response that botocore raises, by pprint': botocore('pprint', 'reply'),
  'http.client of Python': botocore('wire', 'request'),
  'Net::HTTP of Ruby': {
    from: ['ruby-aws-sigv4'],
    prints: 'request',
    ask: program('/usr/bin/ruby', path.join(PROGRAMS, 'with-net-http.rb')),
  },
  'the log of the Go SDK': {
    from: ['golang-go', 'golang-github-aws-aws-sdk-go-v2-dev'],
    prints: 'hashed',
    ask: async (server) => program(await builtGo())(server),
  },
} as const satisfies Readonly<Record<string, Client>>;

type ClientName = keyof typeof CLIENTS;

/** Those whose Debian packages are installed. */
export const presentClients = (Object.keys(CLIENTS) as ClientName[]).filter(
  (name) => missingOf(CLIENTS[name]).length === 0,
);

/** The Debian packages of the others that are not installed. */
export const missingClientPackages = (): readonly string[] => [...new Set(Object.values(CLIENTS).flatMap(missingOf))];

function missingOf({ from }: Client): readonly string[] {
  return from.filter((name) => !existsSync(`/usr/share/doc/${name}`));
}
