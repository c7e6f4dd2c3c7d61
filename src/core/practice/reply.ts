import type { HeaderList } from '@/core/model/headers';
import type { PracticeReply } from './endpoint';

const STATUS_TEXTS = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  307: 'Temporary Redirect',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  411: 'Length Required',
  412: 'Precondition Failed',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  507: 'Insufficient Storage',
} as const;

export type Status = keyof typeof STATUS_TEXTS;

/** On every reply: an object that somebody stored must never run as the page's own origin. Browsers style the XML they show inline. */
const ALWAYS: HeaderList = [
  ['cache-control', 'no-store'],
  ['content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
];

export const reply = (status: Status, headers: HeaderList, body: PracticeReply['body']): PracticeReply => ({
  status,
  statusText: STATUS_TEXTS[status],
  headers: [...headers, ...ALWAYS],
  body,
});
