import type { Intactness, LineRole, PasteFormat, PasteNote, RepairCode } from '@/core';
import { standIn } from '@/i18n/en/hidden';
import { number, seconds } from '@/i18n/en/words';

const formats: Readonly<Record<PasteFormat, string>> = {
  'presigned-url': 'Presigned URL',
  'presigned-token': 'Token that holds a presigned URL',
  'carried-request': 'Signed request that somebody else sends',
  url: 'URL without a signature',
  'authorization-header': 'Authorization header',
  headers: 'Request headers',
  'http-request': 'HTTP request',
  printed: 'Request as a program prints it',
  curl: 'curl command',
  wget: 'wget command',
  awscurl: 'awscurl command',
  httpie: 'HTTPie command',
  powershell: 'PowerShell command',
  fetch: 'fetch() call',
  code: 'Source code that sends a request',
  har: 'HAR entry',
  postman: 'Postman collection',
  bruno: 'Bruno request',
  'post-form': 'Upload form (S3)',
  'http-reply': 'HTTP reply',
  'error-xml': 'Error reply in XML',
  'error-json': 'Error reply in JSON',
  'error-text': 'Error message',
  'signer-log': 'Signer’s log',
  'server-log': 'Server’s log',
  'credentials-env': 'Credentials: environment variables',
  'credentials-ini': 'Credentials: profile',
  'credentials-json': 'Credentials: JSON',
  'credentials-xml': 'Credentials: XML',
  'credentials-csv': 'Credentials: CSV file',
  'credentials-code': 'Credentials in source code',
  'credentials-text': 'Credentials: key ID and secret as text',
  cookies: 'Cookies',
};

/** A name of several words as it stands inside a sentence; capitals of an abbreviation stay. */
const inSentence = (name: string): string => name.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());

/** English: the shape that every other language must fill. */
export const enDebug = {
  paste: {
    title: 'Paste what failed',
    lead: 'A URL, a curl command, AWS’s reply, a log. Together they tell more.',
    label: 'Paste anything',
    /** What such texts look like; drawn in the empty field. */
    placeholder:
      'https://my-bucket.s3.eu-central-1.amazonaws.com/a.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=…\n\n<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match…',
    hint: 'Ctrl V works anywhere on this page. Drop a file here. It stays in this tab.',
    hintMac: '⌘V works anywhere on this page. Drop a file here. It stays in this tab.',
    hintTouch: 'Paste here or open a file. It stays in this tab.',
    reads: 'It reads',
    kinds: [
      'presigned URL',
      'curl, wget, awscurl, PowerShell',
      'fetch(), source code',
      'HAR',
      'raw HTTP',
      'AWS’s error, XML or JSON',
      'SDK debug log',
      'server logs',
    ],
    diagnose: 'Diagnose',
    pasted: 'What you pasted',
    edit: 'Edit',
    done: 'Done',
    more: 'Add the signer’s log, the body…',
    /** Where a paste joined what was there, and the button that keeps it alone. */
    added: 'Added to what was there.',
    onlyThis: 'Keep only this',
    clear: 'Clear',
    openFile: 'Open a file',
    fromClipboard: 'Paste from the clipboard',
    long: (characters: number) =>
      `All ${number(characters)} characters are read; the field shows the beginning and the end. What you paste now is added.`,
    faults: {
      'too-large': (megabytes: number) => `Too large: files up to ${megabytes} MB can be read here.`,
      unreadable: () => 'The browser could not read this file.',
      clipboard: () => 'The browser did not give access to the clipboard. Press Ctrl V (⌘V) instead.',
    } as Readonly<Record<'too-large' | 'unreadable' | 'clipboard', (megabytes: number) => string>>,
  },
  examples: {
    title: 'Or see it work',
    names: {
      transit: 'Path changed in transit',
      region: 'Wrong Region',
      cause: 'Signer encoded the path twice',
    },
    shown: {
      transit: "curl '…/photos//2026/summer.jpg'\n\nCanonicalRequest: GET\n/photos/2026/summer.jpg",
      region: "AuthorizationQueryParametersError: the region 'us-east-1' is wrong; expecting 'eu-central-1'",
      cause: 'SignatureDoesNotMatch\n\nThe request arrived as it was pasted.',
    },
    without: 'Found without a key',
    with: 'Proved with the secret',
  },
  how: [
    ['Read', 'Text that was wrapped, escaped or quoted is put right. A hash proves that AWS’s texts are complete.'],
    ['Compare', 'What the signer hashed, what was sent and what AWS received, line by line. No key needed.'],
    ['Prove', 'With the secret or a day’s signing key: finds the mistake that reproduces exactly your signature.'],
  ] as readonly (readonly [title: string, what: string])[],
  recognised: {
    title: 'Recognised',
    formats,
    facts: {
      expires: (value: string) => `valid for ${value}`,
      seconds: (value: number) => seconds(value),
      status: (status: number) => `status ${status}`,
      signsItself: 'signed by the client when it runs',
      bothTexts: 'with AWS’s canonical request and string to sign',
      body: 'with a body',
    },
    foreign: 'not SigV4',
    credentials: 'Filled into the credential fields, here and in Build.',
    /** What was undone to read it, or what of it is missing. */
    notes: {
      'lines-joined': 'wrapped lines joined',
      'html-unescaped': 'HTML escapes undone',
      'json-unescaped': 'backslash escapes undone',
      'url-unescaped': 'URL escapes undone',
      'shell-unescaped': 'shell escapes undone',
      'quoted-printable': 'the encoding of mails undone',
      'markdown-unescaped': 'Markdown’s backslashes removed',
      'slashes-read': 'slashes of the URL read as browsers do',
      'base64-decoded': 'Base64 decoded',
      redacted: 'parts are redacted',
      'smart-quotes': 'curly quotes read as straight ones',
      'invisible-characters': 'invisible characters removed',
      'margin-removed': 'line prefixes removed',
      'tags-stripped': 'the XML has lost its tags',
      'unclosed-quote': 'a quote is never closed',
      'header-added-by-client': 'headers that the client adds by itself were filled in',
      'multipart-body-unknown': 'multipart body unknown: the client makes its boundary',
      'entries-not-telling': 'requests that neither are signed nor failed were left out',
      'entries-too-many': 'only the first 200 requests were read',
      'longer-than-taken': 'what is longer than any service takes was cut off',
    } as Readonly<Record<PasteNote['code'], string>>,
    intact: {
      intact: 'Complete: its hash agrees.',
      repaired: 'Damaged in copying, and repaired: its hash agrees again.',
      damaged: 'The hash of its canonical request is not the one in its string to sign.',
    } as Readonly<Record<Exclude<Intactness['state'], 'no-evidence'>, string>>,
    repairs: {
      octets: 'taken from S3’s hexadecimal fields',
      newlines: 'line breaks restored',
      'line-endings': 'line endings restored',
      'outer-space': 'white space around it removed',
      indentation: 'indentation removed',
      'trailing-space': 'white space at line ends removed',
      'html-escapes': 'HTML escapes undone',
      'json-escapes': 'JSON escapes undone',
      'url-escapes': 'URL escapes undone',
      'smart-quotes': 'curly quotes made straight',
      'invisible-characters': 'invisible characters removed',
      'collapsed-space': 'double spaces reduced to one',
      tabs: 'tabs turned into spaces',
    } as Readonly<Record<RepairCode, string>>,
    unread: (characters: number) =>
      `${number(characters)} other ${characters === 1 ? 'character is' : 'characters are'} not about the signature.`,
    nothing: 'Nothing here was recognised. Paste a URL, a command, AWS’s reply or a log.',
    nearest: (format: PasteFormat, line: number, column: number) =>
      `The closest match is: ${formats[format]}. Reading stopped at line ${number(line)}, column ${number(column)}.`,
    judged: 'This request is being diagnosed.',
    judge: 'Diagnose this one',
    others: (pieces: number) => `${number(pieces)} more in the paste`,
    moreItems: (pieces: number) => `${number(pieces)} more ${pieces === 1 ? 'piece is' : 'pieces are'} not shown.`,
    more: 'What would help',
    reading: 'Reading…',
    reader: 'the paste reader',
  },
  parsed: {
    show: 'Details',
    method: 'Method',
    host: 'Host',
    path: 'Path',
    query: 'Query parameters, decoded',
    headers: 'Headers',
    body: 'Body',
    octets: (bytes: number) => `${number(bytes)} bytes`,
    status: 'Status',
    code: 'Code',
    message: 'Message',
    fields: 'Other fields',
    signature: 'Signature',
    signer: 'Signer',
    canonicalRequest: 'Canonical request',
    stringToSign: 'String to sign',
    accessKeyId: 'Access key ID',
    secretAccessKey: 'Secret access key',
    sessionToken: 'Session token',
    expiration: 'Expiration',
    region: 'Region',
    hidden: (characters: number) => `hidden, ${number(characters)} characters`,
    empty: '(empty)',
    more: (values: number) => `${number(values)} more not shown.`,
  },
  key: {
    title: 'Key',
    secret: 'Secret access key',
    /** Stands beside the name of the field. */
    of: (accessKeyId: string) => `of \`${accessKeyId}\``,
    /** Where the secret at hand is that of another key ID, and so is not offered. */
    ofAnother: (own: string, asked: string) =>
      `The secret at hand is that of \`${own}\`. This request is signed with \`${asked}\`.`,
    placeholder: '40 characters; stays in this tab',
    noSecret: 'No secret at hand? ',
    useSigningKey: 'Use a day’s signing key',
    orLog: ', or paste the signer’s debug log.',
    useSecret: 'Use the secret instead',
    signingKeyHex: 'Signing key (hex)',
    signingKeyHint:
      'kSigning of this day, Region and service: 64 hexadecimal digits. For when you may not share the secret.',
    signingKeyBad: 'A signing key has 64 hexadecimal digits.',
    sessionToken: 'Session token',
    inMemory: 'Kept in memory only.',
    optional: 'Optional. With the key the page can prove the cause.',
    /** Which key is at hand, and whose. */
    known: (kind: 'secret' | 'signing-key', accessKeyId: string | undefined) =>
      `${kind === 'secret' ? 'Secret access key' : 'Signing key'}${accessKeyId === undefined ? '' : ` of \`${accessKeyId}\``}. In memory only.`,
    change: 'Change',
    forget: 'Forget',
    find: 'Find the cause',
    stop: 'Stop',
  },
  verdict: {
    open: 'Open in Build',
    copyReport: 'Copy redacted report',
    /** The region where neither a finding nor the search has something to say first. */
    region: 'Diagnosis',
    cause: 'Cause',
    proved: 'Proved',
    undecided: 'Not settled yet',
    fine: 'Nothing wrong so far',
    nothingSigned: 'Nothing to judge yet',
    /** What leads where the key makes the signature of a text that nobody had to guess. */
    right: {
      sent: {
        title: 'The signature is right: this key signs exactly what was sent',
        fix: 'Look behind the signer. One of these is left:',
      },
      received: {
        title: 'AWS has a different secret for this access key ID',
        fix: 'Check that access key ID and secret belong together, and to this account. If in doubt, make a new key.',
      },
      logged: {
        title: 'The signature is that of the signer’s log',
        fix: 'Send exactly what the log shows, or sign what you send.',
      },
    },
    /** Whether the key that was tried makes the signature: a fact of the key and the request, and nothing of who is wrong. */
    keySays: {
      seen: 'This key makes exactly this signature over the pasted request',
      unseen:
        'This key makes this signature over the method, URL, headers and payload hash. The body itself was not seen',
      unsigned: 'This key makes this signature over the method, URL and headers. The body is not signed',
      not: 'This key does not make this signature over the pasted request',
    },
    /** What is right, where the signature proves less of the body. */
    rightBut: {
      unseen: { title: 'The signature is right, for a body that has the signed hash' },
      unsigned: { title: 'The signature is right, and no body is part of it' },
      other: {
        title: 'The signature is right, for another body than the one sent',
        fix: 'Sign the body that is sent, or send the one that was signed.',
      },
    },
    /** While a key that is at hand is tried, before anything else is said. */
    trying: 'Checking with the key',
    unreadable: 'There is no signature to search for',
    stopped: 'The search was stopped',
    /** How a finding is known without a key. */
    shown: { reply: 'AWS’s reply says so', texts: 'The pasted texts prove it' },
    keyAskWhat:
      'With the secret the page tells whether this signature is right, and if not, finds the mistake that reproduces it.',
    fix: 'Fix',
    languages: 'Language of the code',
  },
  findings: {
    title: 'Findings',
    others: 'Also found',
    notes: 'Before you try again',
    fix: 'What to do:',
    none: 'Nothing in the paste looks wrong',
    noneWhat: 'Add AWS’s reply, the signer’s log or a key to find out more.',
    part: 'This part alone decides nothing',
    partWhat: 'Add the request that was sent, and AWS’s reply.',
    mismatch: 'The signature was refused, and nothing in the paste shows why',
    mismatchWhat: 'The signer’s log shows what was really signed. So does a key, where the signature is in the paste.',
    refusal: 'The request was refused, and nothing in the paste shows why',
    refusalWhat: 'The reply does not say whether it was the signature.',
    reply: 'This reply alone does not show why the request was refused',
    replyWhat: 'Add the request that was sent.',
    code: 'This is code that signs, or a template: nothing in it is signed yet',
    codeWhat:
      'Run it, and paste what it prints: the canonical request, the string to sign, the request as it was sent, and the reply.',
    noneYet: 'Nothing looks wrong in this request',
    noneYetWhat:
      'Whether its signature is right, only AWS’s reply or the key can tell. Paste the reply under the request.',
  },
  cause: {
    solver: 'the search for the cause',
  },
  differences: {
    title: 'Differences',
    part: 'Where the texts part',
    three: 'The three texts',
    canonicalRequest: 'Canonical request',
    stringToSign: 'String to sign',
    hashed: 'hashed',
    sent: 'sent',
    received: 'received',
    /** Titles of the three boxes. `receiver` is who received it, where that is known. */
    boxes: {
      hashed: () => 'The signer hashed',
      sent: () => 'You sent',
      received: (receiver?: string) => `${receiver ?? 'The server'} received`,
    } as Readonly<Record<'hashed' | 'sent' | 'received', (receiver?: string) => string>>,
    unknown: 'unknown',
    /** Where each text is from, or what would tell it. */
    from: {
      search: 'found by the search, proved',
      key: 'what was sent: the key makes this signature over it',
      log: 'from the signer’s log',
      request: (format: string) => `from the ${inSentence(format)}`,
      /** What was sent may be spelled in another way. */
      canonical: (format: string) => `in canonical form, from the ${inSentence(format)}`,
      hashOf: (format: string) => `hash of the canonical request, from the ${inSentence(format)}`,
      reply: 'from its reply',
      replyHash: 'hash of the canonical request, from its reply',
      nothing: {
        hashed: {
          none: 'a log or the secret shows it',
          given: 'a log or the search with the key shows it',
          tried: 'the signer’s log shows it',
          not: 'not what was sent, if it was signed with this key',
        },
        sent: 'paste the request to see it',
        /** Where the request was pasted, and something of what is signed is not in the paste. */
        partOfSent: (names: readonly string[]) => `the paste does not show: ${names.join(', ')}`,
        received: 'paste AWS’s reply to see it',
      },
    },
    relations: { equal: 'equals', differs: 'differs from', unknown: 'not known whether it equals' },
    labels: {
      method: 'method',
      path: 'path',
      query: 'query',
      header: 'headers',
      signedHeaders: 'signed headers',
      payloadHash: 'payload hash',
      algorithm: 'algorithm',
      time: 'time',
      scope: 'scope',
      requestHash: 'request hash',
      line: 'line',
    } as Readonly<Record<LineRole, string>>,
    /** Whose a line is, in few words. */
    whose: { hashed: 'hashed', sent: 'sent', received: 'received' },
    /** Of a field of an upload form: what its policy says of it. */
    asked: (begins: boolean): string => (begins ? 'must start with' : 'must be'),
    /** Of two texts that are compared. */
    ofPair: { first: 'first', second: 'second' },
    /** A line of one of the texts: which, and whose. */
    lineOf: (line: string, whose: string) => `${line}, ${whose}`,
    remarks: {
      'only-hash': 'In the string to sign only the hash of this text differs.',
      order: 'The lines are the same; their order is not.',
      same: 'Identical, line by line.',
    },
    absent: '(not there)',
    empty: '(empty)',
    bytes: 'Bytes',
    leftOut: (count: number, of: 'text' | 'bytes') =>
      ` … ${number(count)} ${of === 'bytes' ? 'bytes' : 'characters'} not shown … `,
    /** Drawn in place of the middle of a long token, which stays in the text. */
    clipped: (characters: number) => `…${number(characters)} characters…`,
    moreLines: (lines: number) => `${number(lines)} more ${lines === 1 ? 'line is' : 'lines are'} not shown.`,
    text: 'Text',
    invisible: (names: string) => `Invisible: ${names}.`,
    assumed: (names: readonly string[]) => `Not known, because the paste does not show it: ${names.join(', ')}.`,
  },
  report: {
    title: 'Signature Version 4: diagnosis',
    note: 'Redacted: a value is told only where its name is known to be harmless. Of others: the length, and where they differ.',
    standIn,
  },
};

export type DebugLabels = typeof enDebug;
