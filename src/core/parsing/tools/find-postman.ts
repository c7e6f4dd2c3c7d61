import type { HeaderList } from '@/core/model/headers';
import type { PastedRequest } from '@/core/model/pasted';
import { redactions } from '@/core/parsing/escapes/redactions';
import { asObject, type Json, jsonObjects, textIn } from '@/core/parsing/har/json-objects';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

/** Requests read from one collection, at most, and folders in folders. */
const MOST_REQUESTS = 200;
const DEEPEST = 20;

/** Reads collections of Postman (format 2.0 and 2.1): each request, which Postman signs when it sends it. */
export function findPostman(text: string): readonly PasteItem[] {
  if (!text.includes('getpostman.com/json/collection')) return [];
  return jsonObjects(text).flatMap(({ value, at }) => {
    const collection = asObject(value);
    if (!/getpostman\.com\/json\/collection/.test(textIn(asObject(collection['info']), 'schema') ?? '')) return [];
    return requestsIn(collection, collection['auth'], 0)
      .slice(0, MOST_REQUESTS)
      .map((request): PasteItem => {
        const notes = redactions([request.target, ...request.headers.flat()].join('\n'));
        return { kind: 'request', format: 'postman', request, at, notes };
      });
  });
}

/** A folder's requests; what they do not say of signing, the folder says. */
function requestsIn(folder: Json, inherited: unknown, depth: number): readonly PastedRequest[] {
  if (depth > DEEPEST) return [];
  return listIn(folder, 'item').flatMap((item) => {
    const auth = item['auth'] ?? inherited;
    if (Array.isArray(item['item'])) return requestsIn(item, auth, depth + 1);
    const request = requestOf(asObject(item['request']), auth);
    return request === undefined ? [] : [request];
  });
}

function requestOf(sent: Json, inherited: unknown): PastedRequest | undefined {
  const raw = typeof sent['url'] === 'string' ? sent['url'] : textIn(asObject(sent['url']), 'raw');
  const url = raw === undefined ? undefined : requestOfUrl(raw);
  if (url === undefined) return undefined;
  const text = textIn(asObject(sent['body']), 'raw');
  const signsItself = signerOf(asObject(sent['auth'] ?? inherited));
  return {
    ...url,
    method: textIn(sent, 'method'),
    headers: headersIn(sent),
    body: text === undefined || text === '' ? undefined : { kind: 'text', text },
    ...(signsItself === undefined ? {} : { signsItself }),
  };
}

function signerOf(auth: Json): PastedRequest['signsItself'] {
  if (auth['type'] !== 'awsv4') return undefined;
  const given = auth['awsv4'];
  // A list since format 2.1, an object before.
  const text = (key: string): string | undefined =>
    Array.isArray(given)
      ? textIn(asObject(given.map(asObject).find((one) => one['key'] === key)), 'value')
      : textIn(asObject(given), key);
  return { region: text('region') || 'us-east-1', service: text('service') || 'execute-api' };
}

const headersIn = (sent: Json): HeaderList =>
  listIn(sent, 'header').flatMap((header) => {
    const [name, value] = [textIn(header, 'key'), textIn(header, 'value')];
    return name === undefined || value === undefined || header['disabled'] === true ? [] : [[name, value] as const];
  });

const listIn = (object: Json, name: string): readonly Json[] => {
  const value = object[name];
  return Array.isArray(value) ? value.map(asObject) : [];
};
