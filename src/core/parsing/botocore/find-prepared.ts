import type { HeaderList } from '@/core/model/headers';
import type { PasteItem } from '@/core/parsing/detect/paste';
import { redactions } from '@/core/parsing/escapes/redactions';
import { isObject, literalAt } from '@/core/parsing/fetch/literal';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

const LINE = /<AWSPreparedRequest [^\n<]{0,60}method=([A-Z]{3,10}), url=(\S+), headers=(\{.*)/g;
/** Values are octets, which Python marks with a `b` before the quote. */
const OCTETS = /(: )b(?=["'])/g;

/** Reads the requests in the debug log of botocore and of the AWS CLI (`Sending http request: <AWSPreparedRequest …>`). */
export const findPrepared = (text: string): readonly PasteItem[] =>
  [...text.matchAll(LINE)].flatMap((m): readonly PasteItem[] => {
    const [line, method, url = '', dict = ''] = m;
    const request = requestOfUrl(url);
    if (!request) return [];
    const headers = headersIn(dict);
    return [
      {
        kind: 'request',
        format: 'http-request',
        request: { ...request, method, headers },
        at: [m.index, m.index + line.length],
        notes: redactions([url, ...headers.flat()].join('\n')),
      },
    ];
  });

function headersIn(dict: string): HeaderList {
  const { value } = literalAt(dict.replace(OCTETS, '$1'), 0);
  if (!isObject(value)) return [];
  return value.members.flatMap(([name, text]) => (typeof text === 'string' ? [[name, text] as const] : []));
}
