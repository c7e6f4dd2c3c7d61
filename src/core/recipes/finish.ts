import { toBase64, utf8 } from '@/core/kernel/bytes';
import { encodeStrict } from '@/core/kernel/percent';
import type { HeaderList } from '@/core/model/headers';
import { addSeconds, type Instant, rfc3339 } from '@/core/model/instant';
import type { SocketTarget } from '@/core/ports';
import { answerOf } from './fill';
import type { Answers, FormId, Recipe, SocketRow } from './recipe';

/** What was signed, as it goes over the wire. */
export type SignedRequest = {
  readonly method: string;
  readonly url: string;
  readonly headers: HeaderList;
  readonly body: string | undefined;
  readonly at: Instant;
};

export type Finished = { readonly form: FormId; readonly text: string };

/** What was signed, in each form in which the recipe's consumer takes it. */
export const finish = (recipe: Recipe, answers: Answers, signed: SignedRequest): readonly Finished[] =>
  recipe.forms.map((form) => ({ form, text: FORMS[form](signed, { recipe, answers }) }));

/** Forms that are opened or sent as they are. All others are handed to a program, which does with them what it has to. */
const SENT: ReadonlySet<FormId> = new Set(['url', 'headers']);

/** Whether what a recipe makes is not for opening or sending, but for a program that asks for it. */
export const isHandedOver = ({ forms }: Pick<Recipe, 'forms'>): boolean =>
  forms.length > 0 && !forms.some((form) => SENT.has(form));

type Context = { readonly recipe: Recipe; readonly answers: Answers };

/** Clients take an EKS token for good a minute less than the server does (aws-iam-authenticator; `aws eks get-token`). */
const EKS_SECONDS = 14 * 60;

const FORMS: Readonly<Record<FormId, (signed: SignedRequest, context: Context) => string>> = {
  url: ({ url }) => url,
  webSocketUrl: ({ url }) => url,
  htmlAudio: ({ url }) => `<audio controls src="${url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></audio>`,
  password: ({ url }, { answers }) => withPort(withoutScheme(url), answerOf(answers, 'port')),
  headers: ({ headers }) => headers.map(([name, value]) => `${name}: ${value}`).join('\n'),
  eksToken,
  execCredential: (signed) =>
    JSON.stringify({
      kind: 'ExecCredential',
      apiVersion: 'client.authentication.k8s.io/v1beta1',
      spec: {},
      status: { expirationTimestamp: rfc3339(addSeconds(signed.at, EKS_SECONDS)), token: eksToken(signed) },
    }),
  mskToken: ({ url }, context) => base64Url(url + tail(context)),
  bedrockKey: ({ url }, context) => `bedrock-api-key-${toBase64(utf8(withoutScheme(url) + tail(context)))}`,
  appSyncProtocol: (signed) => `graphql-ws, header-${base64Url(handshake(signed))}`,
  appSyncUrl: (signed, { recipe }) =>
    `${realtimeUrl(signed.url, recipe.socket)}?header=${encodeStrict(toBase64(utf8(handshake(signed))))}&payload=e30%3D`,
  eventsProtocol: (signed) => `aws-appsync-event-ws, header-${base64Url(handshake(signed))}`,
  vaultLogin: ({ method, url, headers, body = '' }, { answers }) =>
    JSON.stringify(
      {
        role: answerOf(answers, 'role'),
        iam_http_request_method: method,
        iam_request_url: toBase64(utf8(url)),
        iam_request_body: toBase64(utf8(body)),
        iam_request_headers: toBase64(
          utf8(JSON.stringify(Object.fromEntries(headers.map(([name, value]) => [name, [value]])))),
        ),
      },
      undefined,
      2,
    ),
  gcpToken: ({ method, url, headers }) =>
    encodeURIComponent(
      JSON.stringify({ url: withoutRootPath(url), method, headers: headers.map(([key, value]) => ({ key, value })) }),
    ),
  snowflakeToken: ({ method, url, headers }) =>
    toBase64(utf8(JSON.stringify({ url, method, headers: Object.fromEntries(headers) }))),
  rawHttp: ({ method, url, headers, body = '' }) => {
    const [, target = '/'] = /^[a-z]+:\/\/[^/?]*([\s\S]*)$/i.exec(url) ?? [];
    const length: HeaderList = [['Content-Length', String(utf8(body).length)]];
    const lines = [...headers, ...length].map(([name, value]) => `${name}: ${value}`);
    return [`${method} ${target} HTTP/1.1`, ...lines, '', body].join('\r\n');
  },
};

function eksToken({ url }: SignedRequest): string {
  return `k8s-aws-v1.${base64Url(url)}`;
}

/** Where a WebSocket client connects with what was signed, and what it offers; undefined where the recipe is for none. */
export function socketTarget(recipe: Recipe, answers: Answers, signed: SignedRequest): SocketTarget | undefined {
  const { socket } = recipe;
  if (!socket) return undefined;
  const { protocols } = socket;
  return {
    url: realtimeUrl(signed.url, socket),
    protocols: typeof protocols === 'string' ? FORMS[protocols](signed, { recipe, answers }).split(', ') : protocols,
  };
}

const originOf = (url: string): string => /^[a-z]+:\/\/[^/?]+/i.exec(url)?.[0] ?? '';

/** A port that is the default of https is no part of a signed Host, and of a token all the same (botocore; the AWS SDK for Go). */
const withPort = (token: string, port: string): string =>
  port === '' || /^[^/]*:\d+\//.test(token) ? token : token.replace('/', `:${port}/`);

const withoutScheme = (url: string): string => url.replace(/^[a-z]+:\/\//i, '');

/** Google's libraries write the URL without the path of the root. */
const withoutRootPath = (url: string): string => url.replace(/^([a-z]+:\/\/[^/?]+)\/\?/i, '$1?');

const base64Url = (text: string): string =>
  toBase64(utf8(text)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');

const tail = ({ recipe }: Context): string =>
  (recipe.unsignedTail ?? []).map(([name, value]) => `&${name}=${encodeStrict(value)}`).join('');

/** Where a WebSocket of what was signed is opened: at the host for real time, or at a path of a domain of one's own. */
function realtimeUrl(signed: string, socket: SocketRow | undefined): string {
  if (socket?.realtimePath === undefined) return signed;
  const { realtimePath, ownDomainPath = realtimePath } = socket;
  const origin = originOf(signed.replace(/^https:/, 'wss:'));
  return origin.includes('.appsync-api.')
    ? origin.replace('.appsync-api.', '.appsync-realtime-api.') + realtimePath
    : origin + ownDomainPath;
}

/** The signed headers as AppSync reads them: those of the handshake by lower-case names, as AWS Amplify writes them. */
const handshake = ({ headers }: SignedRequest): string =>
  JSON.stringify(
    Object.fromEntries(
      headers.map(([name, value]) => [
        /^(?:authorization|x-amz-security-token)$/i.test(name) ? name : name.toLowerCase(),
        value,
      ]),
    ),
  );
