import type { LineLabel, UploadLabel } from '@/core';
import { number, seconds, shortSeconds } from './words';

const labels: Readonly<Record<Exclude<LineLabel, UploadLabel>, string>> = {
  method: 'method',
  path: 'path',
  query: 'query, sorted',
  headers: 'headers',
  blank: 'empty line',
  signedHeaders: 'signed headers',
  payloadHash: 'payload hash',
  algorithm: 'algorithm',
  time: 'time',
  scope: 'scope',
  requestHash: 'hash of step 1',
  url: 'URL',
  authorization: 'signature',
};

/** At the beginning of a sentence. */
const first = (what: string): string => what.charAt(0).toUpperCase() + what.slice(1);

/** English: the shape that every other language must fill. */
export const en = {
  language: 'en' as string,
  number,
  seconds,
  shortSeconds,
  shell: {
    views: 'Views',
    build: 'Build',
    debug: 'Debug',
    promise: 'Nothing you type leaves this page',
    language: 'Language',
    toDark: 'Dark theme',
    toLight: 'Light theme',
    reload: 'Reload',
    crashed: 'Something went wrong in this page.',
    crashedWhat: (name: string) =>
      `What happened: ${name}. Nothing was sent. Reload to continue; the fields will be empty.`,
    skip: 'Skip to the result',
    version: (version: string) => `Version ${version}`,
    changelogOf: (version: string) => `Version ${version}: what changed (in a new tab)`,
  },
  compose: {
    request: 'Request',
    example: 'Example',
    examples: {
      'practice-execute-api': 'Practice API Gateway (works at once)',
      'practice-s3': 'Practice S3 (put an object)',
      'execute-api': 'API Gateway with IAM',
      s3: 'S3 object',
      's3-mrap': 'S3 Multi-Region Access Point (SigV4a)',
      lambda: 'Lambda function URL',
    },
    ownRequest: 'Your own request',
    method: 'Method',
    url: 'URL',
    service: 'Service',
    region: 'Region',
    regionSet: 'Region set',
    rulesOf: (service: string) => `Rules of ${service}`,
    readFromUrl: {
      both: 'both read from the URL',
      service: 'service read from the URL',
      region: 'Region read from the URL',
      guess: 'service guessed from the host name: check it',
    },
    howToSign: 'How to sign',
    signatureIn: 'Signature in',
    query: 'Presigned URL',
    header: 'Headers',
    form: 'Form (S3)',
    credentials: 'Credentials',
    accessKeyId: 'Access key ID',
    secretAccessKey: 'Secret access key',
    sessionToken: 'Session token',
    tokenHint: 'for temporary credentials (ASIA…)',
    pasteBlock: 'Paste a whole `export AWS_…` block here: all fields are filled. In memory only, gone with this tab.',
    addToken: 'Add a session token',
    forget: 'Forget credentials',
    forgetShort: 'Forget',
    show: 'Show',
    hide: 'Hide',
    showSecret: 'Show secret access key',
    showToken: 'Show session token',
    mark: { fault: 'Problem', warning: 'Warning', note: 'Note' },
  },
  result: {
    presignedUrl: 'Presigned URL',
    signedHeaders: 'Signed headers',
    verified: 'checked by a second implementation',
    checking: 'checking…',
    disagrees: 'Two implementations disagree',
    left: (time: string) => `valid for ${time}`,
    expired: 'expired',
    notYet: (time: string) => `Not valid before ${time}.`,
    signAgain: 'Sign again',
    copyUrl: 'Copy URL',
    copyHeaders: 'Copy headers',
    copyCurl: 'Copy as curl',
    copied: 'Copied',
    copyFailed: 'Could not copy: the browser blocked it',
    open: 'Open',
    send: 'Send',
  },
  steps: {
    canonicalRequest: 'Canonical request',
    canonicalRequestWhat:
      'The request in the one spelling that both sides use. AWS rebuilds this text from what arrives: change one byte and the signature no longer matches.',
    stringToSign: 'String to sign',
    stringToSignWhat: 'Algorithm, time, scope, and the SHA-256 of step 1.',
    text: 'Text',
    bytes: 'Bytes',
    invisible: 'Show invisible characters',
    copy: 'Copy',
    copyOf: (what: string) => `Copy: ${what}`,
    parts: (what: string) => `${what}: parts. Use the arrow keys.`,
    labels,
    clip: {
      lengthOf: (characters: number) => `${number(characters)} characters`,
      open: 'Show long values whole',
      close: 'Clip long values',
    },
    notSigned: 'Not signed',
    tooLong: (shownCharacters: number, all: number) =>
      `The first ${number(shownCharacters)} of ${number(all)} characters. Copy takes all.`,
  },
  practiceTitle: 'Practice endpoint',
  /** Of parts of the page that are fetched when they are wanted. They are named as inside a sentence. */
  later: {
    fetching: (what: string) => `Fetching ${what}…`,
    missing: {
      unreachable: (what: string) =>
        `${first(what)} could not be fetched: this page’s host did not answer. Your fields are kept.`,
      gone: (what: string) =>
        `${first(what)} could not be fetched: this page’s host does not have it. Your fields are kept. A newer version of the page may have been published: reloading gets it, but empties the fields.`,
      broken: (what: string) =>
        `${first(what)} was fetched, but did not start. Your fields are kept. If that stays so, reload the page, which empties them.`,
    },
    crashed: (what: string, kind: string) =>
      `${first(what)} failed: a bug of this page, or of the browser (${kind}). Your fields are kept.`,
    retry: 'Retry',
    behind: (label: string) => `“${label}”`,
    names: {
      lowerForm: 'the rest of the form',
      rules: 'the rules',
      tryIt: 'Try it',
      pastes: 'the reader of pastes',
      formResult: 'the upload form',
      lastSteps: 'the last steps',
      sigv4a: 'the SigV4a signer',
      uploads: 'the signer of forms and chunks',
      check: 'the independent check',
      link: 'the link reader',
      credentials: 'the reader of credentials',
      practice: 'the practice endpoint',
      sender: 'the sender',
      texts: (language: string) => `the texts (${language})`,
    },
  },
};

export type Messages = typeof en;
