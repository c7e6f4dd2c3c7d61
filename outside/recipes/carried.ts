import type { Answers, FormId } from '@/core/recipes/recipe';

/** A request in the words of whoever offers the service, and its signing name. */
export type Told = {
  readonly service: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly expires?: number;
};

type Carried = {
  readonly form: FormId;
  /** `lines` are the signed headers, without Host. */
  readonly put: (request: Told, lines: string, answers: Answers) => string;
};

const pairsIn = ({ url }: Told, lines: string): readonly (readonly [string, string])[] => [
  ['host', new URL(url).host],
  ...lines.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return [name, value] as const;
  }),
];
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const subprotocol =
  (name: string): Carried['put'] =>
  (request, lines) =>
    `${name}, header-${Buffer.from(JSON.stringify(Object.fromEntries(pairsIn(request, lines)))).toString('base64url')}`;

/** How what was signed is handed to whoever sends it, as their documentation has it. */
export const CARRIED = {
  vault: {
    form: 'vaultLogin',
    put: (request, lines, { role }) =>
      JSON.stringify({
        role,
        iam_http_request_method: request.method,
        iam_request_url: base64(request.url),
        iam_request_body: base64(request.body),
        iam_request_headers: base64(
          JSON.stringify(Object.fromEntries(pairsIn(request, lines).map(([name, value]) => [name, [value]]))),
        ),
      }),
  },
  snowflake: {
    form: 'snowflakeToken',
    put: (request, lines) => {
      const { url, method } = request;
      return base64(JSON.stringify({ url, method, headers: Object.fromEntries(pairsIn(request, lines)) }));
    },
  },
  teleport: {
    form: 'rawHttp',
    put: (request, lines) => {
      const { pathname, search } = new URL(request.url);
      const headers = pairsIn(request, lines).map(([name, value]) => `${name}: ${value}`);
      return [
        `${request.method} ${pathname}${search} HTTP/1.1`,
        ...headers,
        `Content-Length: ${request.body.length}`,
        '',
        request.body,
      ].join('\r\n');
    },
  },
  appSyncRealtime: { form: 'appSyncProtocol', put: subprotocol('graphql-ws') },
  appSyncEvents: { form: 'eventsProtocol', put: subprotocol('aws-appsync-event-ws') },
} satisfies Readonly<Record<string, Carried>>;
