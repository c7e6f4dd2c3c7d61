import { utf8 } from '@/core/kernel/bytes';
import { decodeText, encodeStrict } from '@/core/kernel/percent';
import { rfc3339 } from '@/core/model/instant';
import type { ObjectStore } from '@/core/ports';
import { queryPairs, valueText } from '@/core/verifying/canonical-query';
import { requestTarget } from '@/core/verifying/request-target';
import type { PracticeReply } from './endpoint';
import type { Judged } from './judge';
import { reply } from './reply';
import { PRACTICE_BUCKET } from './routes';
import { s3Error, s3ErrorReply, s3Headers } from './s3-error';
import { type Element, xml } from './xml';

/** The most keys in one answer, whatever max-keys says (Amazon S3 API Reference, "ListObjectsV2"). */
const MAX_KEYS = 1000;

type Listed = Awaited<ReturnType<ObjectStore['list']>>[number];
/** A line of a listing: an object, or the keys that share what comes before a delimiter. */
type Entry = { readonly name: string; readonly object?: Listed };

/** Lists the bucket as ListObjectsV2 does: prefix, delimiter, start-after, max-keys and continuation-token. */
export async function listObjects({ request, world, ids }: Judged): Promise<PracticeReply> {
  const parameters = new Map(
    queryPairs(requestTarget(request.url).query).map((pair) => [pair.name, valueText(pair) ?? pair.value]),
  );
  const parameter = (name: string): string => parameters.get(name) ?? '';
  const asked = parameters.get('max-keys') ?? String(MAX_KEYS);
  if (!/^\d{1,9}$/.test(asked)) {
    const message = 'Provided max-keys not an integer or within integer range';
    const details: readonly Element[] = [
      ['ArgumentName', 'max-keys'],
      ['ArgumentValue', asked],
    ];
    return s3ErrorReply(s3Error(400, 'InvalidArgument', message, details), ids);
  }

  const [prefix, delimiter, startAfter] = [parameter('prefix'), parameter('delimiter'), parameter('start-after')];
  const token = parameter('continuation-token');
  const objects = (await world.objects.list(PRACTICE_BUCKET)).filter(
    ({ key }) => key.startsWith(prefix) && (startAfter === '' || comesAfter(key, startAfter)),
  );
  const last = decodeText(token);
  const rest = entries(objects, prefix, delimiter).filter(({ name }) => !last || comesAfter(name, last));
  const maxKeys = Math.min(Number(asked), MAX_KEYS);
  const shown = rest.slice(0, maxKeys);
  const next = shown.length < rest.length ? shown.at(-1) : undefined;

  const document = xml(
    'ListBucketResult',
    [
      ['Name', PRACTICE_BUCKET],
      ['Prefix', prefix],
      ...optional('StartAfter', startAfter),
      ...optional('ContinuationToken', token),
      ...optional('NextContinuationToken', next ? encodeStrict(next.name) : ''),
      ['KeyCount', shown.length],
      ['MaxKeys', maxKeys],
      ...optional('Delimiter', delimiter),
      ['IsTruncated', String(next !== undefined)],
      ...shown.map(entryElement),
    ],
    'http://s3.amazonaws.com/doc/2006-03-01/',
  );
  return reply(200, [['content-type', 'application/xml'], ...s3Headers(ids)], document);
}

function entries(objects: readonly Listed[], prefix: string, delimiter: string): readonly Entry[] {
  const found: Entry[] = [];
  for (const object of objects) {
    const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const name = end < 0 ? object.key : object.key.slice(0, end + delimiter.length);
    if (end < 0) found.push({ name, object });
    // Keys come in order, so those of one common prefix come one after the other.
    else if (found.at(-1)?.name !== name) found.push({ name });
  }
  return found;
}

const entryElement = ({ name, object }: Entry): Element => {
  if (!object) return ['CommonPrefixes', [['Prefix', name]]];
  return [
    'Contents',
    [
      ['Key', name],
      ['LastModified', rfc3339(object.lastModified).replace('Z', '.000Z')],
      ['ETag', `"${object.etag}"`],
      ['Size', object.size],
      ['StorageClass', 'STANDARD'],
    ],
  ];
};

const optional = (name: string, value: string): readonly Element[] => (value === '' ? [] : [[name, value]]);

/** Whether a key comes after another in the order of UTF-8 bytes, which is not the order of JavaScript's strings. */
function comesAfter(key: string, other: string): boolean {
  const [a, b] = [utf8(key), utf8(other)];
  const at = a.findIndex((byte, i) => byte !== b[i]);
  return at >= 0 && (a[at] as number) > (b[at] ?? -1);
}
