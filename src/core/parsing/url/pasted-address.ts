/** What a text names, as a URL; the method too where it tells it. */
export type PastedAddress = { readonly url: string; readonly method?: string };

const OPENING = /^[\s<"'`“‘([]+/;
const CLOSING = /[\s>"'`”’)\],;]+$/;
const URL = /^(?:https?|wss?):\/\/\S+$/i;
const S3_URI = /^s3:\/\/([^/\s]+)(\/.*)?$/i;
const ARN = /^arn:(aws[\w-]*):([\w-]+):([\w-]*):(\d*):(\S+)$/;

type Arn = { readonly region: string; readonly suffix: string; readonly resource: string };

/** How the resources of a service are addressed, by its name in an ARN (AWS Service Authorization Reference). */
const BY_SERVICE: Readonly<Record<string, (arn: Arn) => PastedAddress>> = {
  s3: ({ region, suffix, resource }) => {
    const [bucket = '', ...key] = resource.split('/');
    return { url: bucketUrl(bucket, key.length === 0 ? '/' : `/${key.join('/')}`, region, suffix) };
  },
  'execute-api': ({ region, suffix, resource }) => {
    const [api = '', stage = '*', method = '*', ...path] = resource.split('/');
    const named = [stage, ...path].map((part) => (part === '*' ? '' : part)).join('/');
    return {
      url: `https://${api}.execute-api.${region}.${suffix}/${named}`,
      ...(/^[A-Z]+$/.test(method) ? { method } : {}),
    };
  },
  lambda: ({ region, suffix, resource }) => {
    const name = resource.replace(/^function:/, '').split(':')[0] ?? '';
    return { url: `https://lambda.${region}.${suffix}/2015-03-31/functions/${name}/invocations`, method: 'POST' };
  },
};

/**
 * The URL in a pasted text that is nothing else: in brackets or quotes, as `s3://bucket/key`, or as an ARN, of which the resource's
 * or at least the service's address is known. `region` is meant where none is named. Undefined for any other text.
 */
export function pastedAddress(text: string, region: string): PastedAddress | undefined {
  const bare = text.replace(OPENING, '').replace(CLOSING, '');
  if (URL.test(bare)) return { url: bare };
  const [, bucket, key = '/'] = S3_URI.exec(bare) ?? [];
  if (bucket !== undefined) return { url: bucketUrl(bucket, encoded(key), region, 'amazonaws.com') };
  const [, partition = '', service = '', arnRegion = '', , resource = ''] = ARN.exec(bare) ?? [];
  if (service === '') return undefined;
  const arn = {
    region: arnRegion === '' ? region : arnRegion,
    suffix: partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
    resource: encoded(resource),
  };
  return BY_SERVICE[service]?.(arn) ?? { url: `https://${service}.${arn.region}.${arn.suffix}/` };
}

/** A bucket with a dot in its name has no certificate as a host name (Amazon S3 User Guide, "Virtual hosting of buckets"). */
const bucketUrl = (bucket: string, key: string, region: string, suffix: string): string =>
  bucket.includes('.')
    ? `https://s3.${region}.${suffix}/${bucket}${key}`
    : `https://${bucket}.s3.${region}.${suffix}${key}`;

/** A key is no URL yet: what would end its path, or be read as an escape, is escaped. */
const encoded = (key: string): string => key.replace(/[%?# ]/g, (sign) => encodeURIComponent(sign));
