import { expect, it } from 'vitest';
import { type Instant, parseAmzDate } from '@/core/model/instant';
import { PASTED } from '@/testing/corpus/entry';
import { API_BODY, API_HEADERS, API_HOST, S3_URL, wrap } from '@/testing/corpus/parts';
import { nodeHasher } from '@/testing/node-hasher';
import { readCase } from './reading';

const TARGET = '/prod/orders?dry=1';
const SENT = [
  ...API_HEADERS.filter(([name]) => name !== 'host'),
  ['user-agent', 'Boto3/1.43.11 md/Botocore#1.43.11 ua/2.1 os/linux#6.18 md/arch#x86_64 lang/python#3.11.7'] as const,
];
const RAW = [`POST ${TARGET} HTTP/1.1`, `host: ${API_HOST}`, ...SENT.map((pair) => pair.join(': '))].join('\n');
const TEXTS: Readonly<Record<string, string>> = {
  curl: `curl -X POST 'https://${API_HOST}${TARGET}' ${SENT.map((pair) => `-H '${pair.join(': ')}'`).join(' ')} -d '${API_BODY}'`,
  'curl -v': `${RAW.replace(/^/gm, '> ')}\n> \n< HTTP/1.1 403 Forbidden\n< \n`,
  'a raw request': `${RAW}\ncontent-length: ${API_BODY.length}\n\n${API_BODY}`,
  'a URL': S3_URL,
  'Net::HTTP of Ruby': `opening connection to ${API_HOST}:443...\nopened\n<- ${JSON.stringify(`${RAW}\n\n`.replaceAll('\n', '\r\n'))}\n<- ${JSON.stringify(API_BODY)}\n-> "HTTP/1.1 403 Forbidden\\r\\n"\n`,
};
const WIDTHS = Array.from({ length: 181 }, (_, i) => 40 + i);
const trimmed = (text: string): string => text.replace(/ +$/gm, '');

it.each(Object.entries(TEXTS))('%s that is right is accused of nothing in a window of any width', async (_, text) => {
  const accused: string[] = [];
  for (const width of WIDTHS)
    for (const shown of new Set([wrap(text, width), trimmed(wrap(text, width))])) {
      const { findings } = await readCase(shown, parseAmzDate(PASTED) as Instant, nodeHasher);
      const weighty = findings.filter(({ severity }) => severity === 'cause' || severity === 'likely');
      accused.push(...weighty.map(({ code }) => `${width}: ${code}`));
    }
  expect(accused).toEqual([]);
});
