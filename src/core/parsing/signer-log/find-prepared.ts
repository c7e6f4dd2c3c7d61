import { pythonDict } from '@/core/parsing/escapes/python-dict';
import { redactions } from '@/core/parsing/escapes/redactions';
import type { PasteItem } from '@/core/parsing/paste/paste';
import { requestOfUrl } from '@/core/parsing/url/request-of-url';

const PREPARED = /<AWS(?:Prepared)?Request stream_output=\w{4,5}, method=([A-Z]{3,8}), url=(\S{1,60000}), headers=\{/g;

/** Reads the requests that botocore logs when it sends them (`Sending http request: <AWSPreparedRequest …>`). */
export const findPrepared = (text: string): readonly PasteItem[] =>
  [...text.matchAll(PREPARED)].flatMap((m): readonly PasteItem[] => {
    const [, method = '', url = ''] = m;
    const place = requestOfUrl(url);
    if (place === undefined) return [];
    const { pairs, end } = pythonDict(text, m.index + m[0].length);
    const request = { ...place, method, headers: pairs };
    const closed = /^\s{0,8}\}>/.exec(text.slice(end, end + 12))?.[0].length ?? 0;
    const notes = redactions([request.target, ...pairs.flat()].join('\n'));
    return [{ kind: 'request', format: 'http-request', request, at: [m.index, end + closed], notes }];
  });
