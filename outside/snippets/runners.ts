import { resolve } from 'node:path';
import type { Catcher } from './catcher';

/** How the code of a client is run here, and what has to be there for it. */
export type Runner = {
  readonly client: string;
  /** Debian's or npm's package. */
  readonly from: string;
  /** Ends with 0 where the code can be run. */
  readonly probe: readonly [program: string, ...args: string[]];
  readonly run: (file: string, catcher: Catcher) => readonly [program: string, ...args: string[]];
  /** What the program reads of its environment besides the credentials. */
  readonly env?: Readonly<Record<string, string>>;
  /** The folder in which it looks for packages. */
  readonly modules?: string;
  /** Whether its code makes a link and does not follow it. */
  readonly printsOnly?: true;
  /** What has to stand beside the code. */
  readonly files?: Readonly<Record<string, string>>;
  /** Files that it leaves beside the code by itself. */
  readonly leaves?: readonly string[];
};

/** Debian's packages are seen by Debian's Python, whichever other comes first on the path. */
const PYTHON = '/usr/bin/python3';
const NODE = ['node', '--import', resolve('outside/snippets/programs/through-proxy.mjs')] as const;
const resolved = (name: string): string => `import.meta.resolve('${name}')`;
const inNode = (client: string, ...packages: readonly string[]): Runner => ({
  client,
  from: `npm: ${packages.join(' ')}`,
  probe: ['node', '--input-type=module', '-e', packages.map(resolved).join(';')],
  run: (file) => [...NODE, file],
  modules: resolve('outside/node_modules'),
});

const tool = (name: string): string => resolve('outside/node_modules/.bin', name);

export const RUNNERS: readonly Runner[] = [
  {
    client: 'ruby',
    from: 'Debian: ruby-aws-sigv4',
    probe: ['ruby', '-e', "require 'aws-sigv4'"],
    run: (file) => ['ruby', file],
  },
  {
    client: 'botocore',
    from: 'Debian: python3-botocore',
    probe: [PYTHON, '-c', 'import botocore'],
    run: (file) => [PYTHON, file],
  },
  {
    client: 'boto3',
    from: 'Debian: python3-boto3',
    probe: [PYTHON, '-c', 'import boto3'],
    run: (file) => [PYTHON, file],
    printsOnly: true,
  },
  inNode('javascript-node', '@smithy/signature-v4', '@aws-sdk/credential-providers'),
  {
    ...inNode('javascript-browser', '@smithy/signature-v4'),
    run: (file) => [...NODE, resolve('outside/snippets/programs/as-a-page.mjs'), file],
    printsOnly: true,
  },
  inNode('aws4fetch', 'aws4fetch'),
  {
    client: 'curl-sigv4',
    from: 'Debian: curl',
    probe: ['curl', '--version'],
    run: (file) => ['sh', file],
  },
  {
    client: 'bash',
    from: 'Debian: bash openssl curl',
    probe: ['bash', '-c', 'openssl version && curl --version'],
    run: (file) => ['bash', file],
  },
  {
    client: 'aws-cli',
    from: 'Debian: awscli',
    probe: ['/usr/bin/aws', '--version'],
    run: (file) => ['sh', file],
    printsOnly: true,
    // Another version may come first on the path.
    env: { PATH: '/usr/bin:/bin' },
  },
  {
    client: 'go',
    from: 'Debian: golang-go golang-github-aws-aws-sdk-go-v2-dev',
    probe: ['sh', '-c', 'go version && test -d /usr/share/gocode/src/github.com/aws/aws-sdk-go-v2/config'],
    run: (file) => ['go', 'run', file],
    env: { GO111MODULE: 'off', GOPATH: '/usr/share/gocode', GOFLAGS: '', GOCACHE: resolve('node_modules/.cache/go') },
  },
  {
    client: 'asyncaws',
    from: 'Debian: php-cli php-async-aws-core php-symfony-http-client',
    probe: ['php', '-r', "require '/usr/share/php/AsyncAws/Core/autoload.php';"],
    run: (file) => ['php', '-d', `include_path=${resolve('outside/snippets/programs/php')}:/usr/share/php`, file],
  },
  {
    client: 'java',
    from: 'Debian: default-jdk-headless',
    probe: ['java', '--version'],
    // Java wants certificates in a store of its own.
    run: (file, { port, certificate }) => [
      'sh',
      '-c',
      `keytool -importcert -noprompt -alias catcher -file ${certificate} -keystore trusted -storepass changeit >/dev/null 2>&1
      exec java -Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=${port} -Djavax.net.ssl.trustStore=trusted \
        -Djavax.net.ssl.trustStorePassword=changeit ${file}`,
    ],
    leaves: ['trusted'],
  },
  {
    client: 'postman',
    from: 'npm: newman',
    probe: [tool('newman'), '--version'],
    // What a person would set as variables of an environment.
    run: (file, { certificate }) => [
      'sh',
      '-c',
      `exec ${tool('newman')} run ${file} --ssl-extra-ca-certs ${certificate} \\
        --env-var "AWS_ACCESS_KEY_ID=$AWS_ACCESS_KEY_ID" --env-var "AWS_SECRET_ACCESS_KEY=$AWS_SECRET_ACCESS_KEY" \\
        --env-var "AWS_SESSION_TOKEN=$AWS_SESSION_TOKEN"`,
    ],
  },
  {
    client: 'bruno',
    from: 'npm: @usebruno/cli',
    probe: [tool('bru'), '--version'],
    run: (file, { certificate }) => [tool('bru'), 'run', file, '--cacert', certificate],
    leaves: ['.cache'],
    files: { 'bruno.json': '{ "version": "1", "name": "requests", "type": "collection" }' },
  },
  {
    client: 'http-file',
    from: 'npm: httpyac',
    probe: [tool('httpyac'), '--version'],
    run: (file) => [tool('httpyac'), 'send', file, '--all'],
  },
];
