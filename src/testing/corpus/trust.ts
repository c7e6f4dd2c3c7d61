import { at, type CorpusEntry, entry, searched } from './entry';
import {
  both,
  CURL,
  call,
  canonical,
  curlOf,
  JSON_ERROR,
  link,
  refusal,
  sign,
  swap,
  URL,
  upload,
  urlOf,
  XML,
  xml,
} from './exchange';
import { DATE, KEY_ID, MISMATCH, SECRET } from './parts';

/** What is right, or told in a part only: nothing in it may be accused that is merely not known. */

const put = (of: Parameters<typeof link>[0] = {}) => link({ method: 'PUT', path: '/a.png', ...of });
const typed = (type: string, of: Parameters<typeof link>[0] = {}) => put({ headers: [['Content-Type', type]], ...of });
const withKey = (cause: NonNullable<CorpusEntry['search']>['cause'], one: CorpusEntry) => searched(SECRET, cause, one);
const REFUSED = xml('SignatureDoesNotMatch', MISMATCH);
const REFUSED_IN_JSON = JSON.stringify({ message: `${MISMATCH} Consult the service documentation for details.` });
const HTTP = { format: 'http-request' } as const;
const REPLY = { format: 'http-reply' } as const;

/** A request as it goes over the wire. */
function wire(job: ReturnType<typeof link>, body = job.body ?? '', signed = sign(job)): string {
  const target = `${job.path}${signed.query === '' ? '' : `?${signed.query}`}`;
  const headers = [['Host', job.host], ...signed.headers].map(([name, value]) => `${name}: ${value}`);
  return [`${job.method} ${target} HTTP/1.1`, ...headers, '', body].join('\n');
}
const post = (body: string, of: Parameters<typeof call>[0] = {}) => call({ method: 'POST', body, ...of });
const dated = (date: string) => urlOf(link({ date }));

/** A method that nobody stated is no GET. */
const METHODS: readonly CorpusEntry[] = [
  withKey('signed for PUT', entry('a URL alone, presigned for PUT', urlOf(put()), [], URL)),
  withKey('signed for DELETE', entry('a URL alone, presigned for DELETE', urlOf(link({ method: 'DELETE' })), [], URL)),
  withKey('signed for HEAD', entry('a URL alone, presigned for HEAD', urlOf(link({ method: 'HEAD' })), [], URL)),
  withKey('signed for GET', entry('a URL alone, presigned for GET', urlOf(link()), [], URL)),
  withKey(
    'path-encoded-twice',
    entry(
      'a URL alone, presigned for PUT with a path encoded twice',
      urlOf(put({ path: '/a%20b.png' }), sign(put({ path: '/a%20b.png' }), { pathPasses: () => 2 })),
      [],
      URL,
    ),
  ),
];

/** Headers that a URL alone does not show, and those that were not sent. */
const HEADERS: readonly CorpusEntry[] = [
  withKey(
    'signed for PUT, content-type: image/png',
    entry('a URL alone that signs a type', urlOf(typed('image/png')), [], URL),
  ),
  withKey(
    'signed for PUT, x-amz-acl: private',
    entry(
      'a URL alone that signs an ACL',
      both(urlOf(put({ headers: [['x-amz-acl', 'private']] })), REFUSED),
      [],
      URL,
      XML,
    ),
  ),
  withKey(
    'header-not-sent',
    entry(
      'an upload that leaves out a type that is listed',
      swap(wire(typed('image/png')), 'Content-Type: image/png\n', 'Content-Length: 0\n'),
      ['headers-signed-absent'],
      HTTP,
    ),
  ),
  withKey(
    'header-not-sent',
    entry(
      'an upload that leaves out an ACL that is listed',
      swap(wire(put({ headers: [['x-amz-acl', 'public-read']] })), 'x-amz-acl: public-read\n', 'Content-Length: 0\n'),
      ['headers-signed-absent'],
      HTTP,
    ),
  ),
  withKey(
    'header-not-sent',
    entry(
      'an upload whose ACL stands in the query only',
      `curl -X PUT '${urlOf(put({ headers: [['x-amz-acl', 'private']], query: 'x-amz-acl=private' }))}'`,
      ['headers-in-query-only', 'headers-signed-absent'],
      CURL,
    ),
  ),
  withKey(
    'header-other',
    entry(
      'a URL that signs a type, and S3’s text with another',
      both(
        urlOf(typed('image/png')),
        refusal(typed('image/png'), canonical(typed('image/png'), 'image/png', 'application/octet-stream')),
      ),
      ['headers-presigned-needs'],
      URL,
      XML,
    ),
  ),
  withKey(
    'header-not-sent',
    entry(
      'a URL that signs a type, and S3’s text without one',
      both(
        urlOf(typed('image/png')),
        refusal(typed('image/png'), canonical(typed('image/png'), 'type:image/png', 'type:')),
      ),
      ['headers-empty-received'],
      URL,
      XML,
    ),
  ),
];

/** What clients add by themselves is sent. */
const asked = call({ headers: [['Accept', '*/*']] });
const named = call({ headers: [['User-Agent', 'curl/8.5.0']] });
const measured = typed('image/png', {
  headers: [
    ['Content-Type', 'image/png'],
    ['Content-Length', '24871'],
  ],
});
const CLIENTS: readonly CorpusEntry[] = [
  withKey(
    'right',
    entry('a call with curl’s own Accept signed', swap(curlOf(asked), " \\\n  -H 'Accept: */*'", ''), [], CURL),
  ),
  entry(
    'a call with curl’s own User-Agent signed',
    swap(
      curlOf(named, sign(named, { signedNames: (names) => [...names, 'user-agent'].sort() })),
      " \\\n  -H 'User-Agent: curl/8.5.0'",
      '',
    ),
    [],
    CURL,
  ),
  entry(
    'an upload of a file with its length signed',
    `curl -T a.png -H 'Content-Type: image/png' '${urlOf(measured)}'`,
    [],
    CURL,
  ),
  withKey(
    'signed for content-type: image/png',
    entry(
      'a form sent with -F to a presigned PUT',
      both(`curl -X PUT -F 'file=@a.png' '${urlOf(typed('image/png'))}'`, REFUSED),
      ['headers-form-envelope'],
      CURL,
      XML,
    ),
  ),
  withKey(
    'signed for content-type: image/png',
    entry(
      'FormData sent to a presigned PUT',
      both(
        `const data = new FormData(); data.append('file', file);\nfetch('${urlOf(typed('image/png'))}', { method: 'PUT', body: data })`,
        REFUSED,
      ),
      ['headers-form-envelope'],
      { format: 'fetch' },
      XML,
    ),
  ),
  withKey(
    'signed for content-type: image/png',
    entry(
      'a File sent by fetch, whose type the browser adds',
      `fetch('${urlOf(typed('image/png'))}', { method: 'PUT', body: file })`,
      [],
      { format: 'fetch' },
    ),
  ),
];

/** A body that ends in a line break, and JSON that is indented. */
const INDENTED = '{\n  "order": 17,\n  "items": [\n    1,\n    2\n  ]\n}';
const BODIES: readonly CorpusEntry[] = [
  withKey('right', entry('a body that ends in a line break', wire(post('hello\n')), [], HTTP)),
  withKey('right', entry('a body that ends in a line break of Windows', wire(post('hello\r\n')), [], HTTP)),
  withKey('right', entry('a body of which two line breaks are the end', wire(post('hello\n\n')), [], HTTP)),
  withKey('right', entry('JSON that is indented', wire(post(INDENTED)), [], HTTP)),
  withKey('right', entry('JSON that is indented and ends in a line break', wire(post(`${INDENTED}\n`)), [], HTTP)),
  withKey(
    'right',
    entry(
      'JSON that is indented, in front of a reply',
      both(wire(post(`${INDENTED}\n`)), `HTTP/1.1 403 Forbidden\n\n${REFUSED_IN_JSON}`),
      [],
      HTTP,
      REPLY,
    ),
  ),
  withKey(
    'header-not-trimmed',
    entry(
      'a value hashed with the blanks around it',
      wire(
        call({ headers: [['X-Amz-Meta-Note', '  two   spaces ']] }),
        '',
        sign(call({ headers: [['X-Amz-Meta-Note', '  two   spaces ']] }), { trim: (value) => value }),
      ),
      [],
      HTTP,
    ),
  ),
  withKey(
    'header-boundary',
    entry(
      'a type hashed without its boundary',
      wire(
        post('--x--', { headers: [['Content-Type', 'multipart/form-data; boundary=x']] }),
        '--x--',
        sign(post('--x--', { headers: [['Content-Type', 'multipart/form-data; boundary=x']] }), {
          values: (name, values) => (name === 'content-type' ? ['multipart/form-data'] : values),
        }),
      ),
      [],
      HTTP,
    ),
  ),
];

/** The mistake, and not what follows from it. */
const plus = upload({ method: 'GET', path: '/a+b.pdf', body: undefined });
const PLUS = { pathSource: (path: string) => path.replaceAll('+', '%2B') };
const twice = link({ query: 'q=a%20b&tag=z' });
const SHADOWS: readonly CorpusEntry[] = [
  withKey(
    'path-plus-kept',
    entry('a plus of the path that was hashed as a plus', curlOf(plus, sign(plus, PLUS)), [], CURL),
  ),
  withKey(
    'query-encoded-twice',
    entry(
      'the parameters of the user encoded twice',
      urlOf(
        twice,
        sign(twice, {
          pairs: (pairs) =>
            pairs.map(([name, value]) =>
              name.startsWith('X-Amz-') ? [name, value] : [name, value.replaceAll('%20', '%2520')],
            ),
        }),
      ),
      [],
      URL,
    ),
  ),
  withKey(
    'scope-service',
    entry(
      'a scope for another service, by the rules of S3',
      urlOf(link({ service: 'execute-api' })),
      ['scope-service-host'],
      URL,
    ),
  ),
  withKey(
    'scope-service',
    entry(
      'a scope for another service, by the rules of S3, PUT',
      `curl -X PUT '${urlOf(put({ service: 'execute-api', path: '/a%20b' }))}'`,
      ['scope-service-host'],
      CURL,
    ),
  ),
  entry(
    'a scope with the name of a product',
    wire(
      call({
        host: 'r-e1.kinesisvideo.eu-west-1.amazonaws.com',
        region: 'eu-west-1',
        service: 'Kinesis Video Signaling',
      }),
    ),
    ['scope-service-host'],
    HTTP,
  ),
  withKey(
    'secret-cut',
    entry(
      'a secret from its last slash on',
      urlOf(link(), sign(link(), { secret: (secret) => secret.slice(secret.lastIndexOf('/') + 1) })),
      [],
      URL,
    ),
  ),
  withKey(
    'secret-cut',
    entry(
      'a secret up to its first slash',
      urlOf(link(), sign(link(), { secret: (secret) => secret.slice(0, secret.indexOf('/')) })),
      [],
      URL,
    ),
  ),
  withKey(
    'secret-cut',
    entry(
      'a secret between two slashes',
      urlOf(link(), sign(link(), { secret: (secret) => secret.split('/')[1] ?? '' })),
      [],
      URL,
    ),
  ),
];

/** Names joined otherwise: read as that. */
const joined = (between: string): string => {
  const job = upload({ body: 'x' });
  const signed = sign(job, {
    layout: ({ method, path, query, block, names, payload }) =>
      [method, path, query, block, names.replaceAll(';', between), payload].join('\n'),
  });
  return swap(
    curlOf(job, signed),
    /SignedHeaders=[^,]*/,
    `SignedHeaders=${['host', 'x-amz-content-sha256', 'x-amz-date'].join(between)}`,
  );
};
const LISTS: readonly CorpusEntry[] = [',', ', ', ' '].map((between) =>
  withKey(
    'header-list',
    entry(`names joined by ${JSON.stringify(between)}`, joined(between), ['authorization-signed-headers-names'], CURL),
  ),
);

/** URLs that touch words of a language without blanks. */
const PROSE: readonly CorpusEntry[] = [
  'です',
  '」と表示されます',
  '。これが原因です',
  'を開くと403',
  '」이 링크',
  '，请看',
].map((words) => withKey('signed for GET', entry(`a URL before ${words}`, `${urlOf(link())}${words}`, [], URL)));

/** The same in brackets, and behind words of several scripts. */
const AROUND: readonly CorpusEntry[] = [
  ['「', '」'],
  ['『', '』を開く'],
  ['【', '】でした'],
  ['（', '）'],
  ['«', '»'],
  ['“', '” was refused'],
  ['链接：', '。打不开'],
  ['주소는 ', '입니다'],
  ['ลิงก์ ', 'เปิดไม่ได้'],
].map(([before = '', behind = '']) =>
  entry(`a URL between ${before} and ${behind}`, `${before}${urlOf(link({ query: 'x-id=GetObject' }))}${behind}`, [], {
    ...URL,
    target: urlOf(link({ query: 'x-id=GetObject' })).replace(/^https:\/\/[^/]+/, ''),
  }),
);

/** Years of other calendars. */
const CALENDARS: readonly CorpusEntry[] = [
  '14041223T092653Z',
  '00080314T092653Z',
  '01150314T092653Z',
  '14470924T092653Z',
  '57860625T092653Z',
].map((date) => entry(`a year of another calendar, ${date.slice(0, 4)}`, dated(date), ['time-calendar'], URL));

/** The browser's preflight is nobody's mistake. */
const preflight = (method: string, headers: string): string =>
  [
    `OPTIONS ${urlOf(link({ method })).replace(/^https:\/\/[^/]+/, '')} HTTP/1.1`,
    `Host: ${link().host}`,
    'Origin: https://app.example.com',
    `Access-Control-Request-Method: ${method}`,
    `Access-Control-Request-Headers: ${headers}`,
    '',
    '',
  ].join('\n');
const PREFLIGHTS: readonly CorpusEntry[] = [
  withKey('right', entry('a preflight of an upload', preflight('PUT', 'content-type'), ['method-preflight'], HTTP)),
  withKey('right', entry('a preflight of a download', preflight('GET', 'range'), ['method-preflight'], HTTP)),
  entry(
    'a preflight that was refused',
    both(preflight('PUT', 'content-type'), 'HTTP/1.1 403 Forbidden'),
    ['method-preflight'],
    HTTP,
    REPLY,
  ),
];

/** What the reply settles, and what the search then finds is for the next attempt. */
const wrongRegion = (expected: string): string =>
  `<Error><Code>AuthorizationQueryParametersError</Code><Message>Error parsing the X-Amz-Credential parameter; the region 'eu-west-3' is wrong; expecting '${expected}'</Message><Region>${expected}</Region></Error>`;
const MRAP = 'mfzwi23gnjvgw.mrap.accesspoint.s3-global.amazonaws.com';
const SETTLED: readonly CorpusEntry[] = [
  entry(
    'a wrong region, told by S3',
    both(urlOf(put()), wrongRegion('us-west-1')),
    ['scope-region-reported'],
    URL,
    XML,
  ),
  entry(
    'a wrong region at a Multi-Region Access Point',
    both(urlOf(link({ host: MRAP })), wrongRegion('ap-south-1')),
    ['scheme-v4a-needed'],
    URL,
    XML,
  ),
  entry(
    'MinIO names its region',
    xml(
      'AuthorizationHeaderMalformed',
      "The authorization header is malformed; the region is wrong; expecting 'eu-west-1'.",
      ['Region', 'eu-west-1'],
    ),
    ['scope-region-reported'],
    XML,
  ),
  entry(
    'Garage refuses a scope',
    both(
      curlOf(upload({ host: 'garage.example.lan:3900' })),
      xml(
        'AuthorizationHeaderMalformed',
        'Authorization header malformed, unexpected scope: 20260314/eu-west-3/s3/aws4_request',
        ['Region', 'garage'],
      ),
    ),
    ['scope-region-reported'],
    CURL,
    XML,
  ),
  entry(
    'IoT forbids',
    both(
      'GET /mqtt HTTP/1.1\nHost: a1b2-ats.iot.eu-central-1.amazonaws.com\n',
      'HTTP/1.1 403 Forbidden\n\n{"message":"Forbidden"}',
    ),
    ['outcome-forbidden', 'authorization-not-signed'],
    HTTP,
    REPLY,
  ),
  at(
    '20260314T002723Z',
    entry(
      'a clock nine hours ahead, and a reply that only says the signature is wrong',
      both(
        wire(
          call({
            host: 'webservices.amazon.co.jp',
            path: '/paapi5/searchitems',
            method: 'POST',
            body: '{}',
            region: 'us-west-2',
            service: 'ProductAdvertisingAPI',
          }),
        ),
        `HTTP/1.1 401 Unauthorized\n\n{"__type":"com.amazon.paapi5#InvalidSignatureException","Errors":[{"Code":"InvalidSignature","Message":"The request has not been correctly signed."}]}`,
      ),
      ['time-in-the-future'],
      HTTP,
      REPLY,
    ),
  ),
];

/** Made for an upload: no suspicion of a GET. */
const UPLOADS: readonly CorpusEntry[] = ['partNumber=2&uploadId=a1', 'uploads=', 'x-amz-acl=private'].map((query) =>
  entry(
    `an upload with ${query}`,
    both(wire(put({ query, method: query === 'uploads=' ? 'POST' : 'PUT' })), `HTTP/1.1 403 Forbidden\n\n${REFUSED}`),
    [],
    HTTP,
    REPLY,
  ),
);

/** A header of one connection that arrived. */
const KEPT: readonly CorpusEntry[] = ['connection', 'accept-encoding', 'user-agent'].map((name) => {
  const job = call({ headers: [[name, name === 'connection' ? 'close' : 'gzip']] });
  const signed = sign(job, { signedNames: (names) => [...new Set([...names, name])].sort() });
  const text = signed.canonicalRequest;
  const should = `${MISMATCH} Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${text}'\n\nThe String-to-Sign should have been\n'${signed.stringToSign}'\n`;
  return entry(
    `${name} signed, and arrived`,
    both(curlOf(job, signed), JSON.stringify({ message: should })),
    // The signer leaves the other two out of SignedHeaders, and AWS's text has a line for each.
    name === 'accept-encoding' ? [] : ['texts-received-otherwise'],
    CURL,
    JSON_ERROR,
  );
});

/** A batch file of Windows took `%2`. */
const EATEN: readonly CorpusEntry[] = [link(), put(), link({ region: 'us-east-1' })].map((job) =>
  entry(
    `a URL whose %2 is lost, ${job.method} ${job.region}`,
    urlOf(job).replaceAll('%2F', 'F'),
    ['url-percent-eaten'],
    URL,
  ),
);

/** An Authorization header, whose request only AWS's texts tell. */
const LINES: readonly CorpusEntry[] = [
  'authorization',
  'x-amz-date and authorization',
  'host, x-amz-date and authorization',
].map((which) => {
  const job = call({ query: 'limit=10', body: undefined });
  const signed = sign(job, { pathSource: () => '/orders' });
  const right = sign(job);
  const header = (name: string): string => signed.headers.find(([other]) => other.toLowerCase() === name)?.[1] ?? '';
  const lines = [
    ...(which.startsWith('host') ? [`Host: ${job.host}`] : []),
    ...(which.includes('date') ? [`X-Amz-Date: ${DATE}`] : []),
    `Authorization: ${header('authorization')}`,
  ];
  const should = `${MISMATCH} Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${right.canonicalRequest}'\n\nThe String-to-Sign should have been\n'${right.stringToSign}'\n`;
  return withKey(
    'path-segment-dropped',
    entry(
      `${which} beside AWS’s texts, of ${KEY_ID}`,
      both(lines.join('\n'), JSON.stringify({ message: should })),
      [],
      { format: lines.length > 1 ? 'headers' : 'authorization-header' },
      JSON_ERROR,
    ),
  );
});

/** A signing name taken from a label of a host accuses nobody. */
const GUESSES: readonly CorpusEntry[] = (
  [
    ['brand-new.eu-west-1.amazonaws.com', 'newest'],
    ['kafka.eu-west-1.amazonaws.com', 'kafka'],
    ['sync-states.eu-west-1.amazonaws.com', 'states'],
    ['streaming-rekognition.eu-west-1.amazonaws.com', 'rekognition'],
  ] as const
).map(([host, service]) => entry(`a call of ${host}`, wire(call({ host, service, region: 'eu-west-1' })), [], HTTP));

/** A list that names one thing twice was not doubled on its way: where it was sent so, and where nothing says that it was refused. */
const listed = upload({ body: undefined, headers: [['x-amz-meta-k', 'v1,v1']] });
const hexOf = (text: string): string => (Buffer.from(text).toString('hex').match(/../g) ?? []).join(' ');
const TWICE: readonly CorpusEntry[] = [
  withKey(
    'received',
    entry(
      'a value that says one thing twice, and was sent so',
      both(wire(listed), refusal(listed, sign(listed).canonicalRequest)),
      [],
      HTTP,
      XML,
    ),
  ),
  entry(
    'the tail of S3’s XML with such a value',
    `<CanonicalRequestBytes>${hexOf(sign(listed).canonicalRequest)}</CanonicalRequestBytes><RequestId>7Q2KXJ4M9T0ZB1CD</RequestId></Error>`,
    [],
    XML,
  ),
];

export const TRUST: readonly CorpusEntry[] = [
  ...METHODS,
  ...HEADERS,
  ...CLIENTS,
  ...BODIES,
  ...SHADOWS,
  ...LISTS,
  ...PROSE,
  ...AROUND,
  ...CALENDARS,
  ...PREFLIGHTS,
  ...SETTLED,
  ...UPLOADS,
  ...KEPT,
  ...EATEN,
  ...LINES,
  ...GUESSES,
  ...TWICE,
];
