import { EMPTY_SHA256 } from '@/core/model/body';
import { presign } from '@/testing/sign-v4';
import { type CorpusEntry, entry, searched } from './entry';
import { API_HOST, DATE, KEY_ID, SECRET } from './parts';

const api = {
  accessKeyId: KEY_ID,
  secret: SECRET,
  date: DATE,
  method: 'GET',
  host: API_HOST,
  path: '/prod/orders',
  region: 'ap-southeast-2',
  service: 'execute-api',
};
const link = (of: Partial<typeof api> & { readonly payloadHash: string }): string => {
  const asked = { ...api, ...of };
  return `https://${asked.host}${asked.path}?${presign(asked, 900)}`;
};
const URL = { format: 'presigned-url' } as const;

const GO = `sts := "AWS4-HMAC-SHA256\\n"+amzDate+"\\n"+scope+"\\n"+hex.EncodeToString(hash[:])
sig := hex.EncodeToString(mac(key, sts))
req.Header.Set("Authorization", "AWS4-HMAC-SHA256 Credential="+os.Getenv("AWS_ACCESS_KEY_ID")+"/"+scope+", SignedHeaders=host;x-amz-date, Signature="+sig)
`;

/** Texts of which something false, or nothing that helps, is easily said. */
export const MISREAD: readonly CorpusEntry[] = [
  entry('Go that signs, without blanks around its pluses', GO, []),
  entry(
    'Java that signs, appended piece by piece',
    `${GO.split('\n')[0]}\nauth.append("AWS4-HMAC-SHA256 Credential=").append(id).append("/").append(scope);`,
    [],
  ),
  searched(
    SECRET,
    'payload-unsigned',
    entry('a link for API Gateway with UNSIGNED-PAYLOAD', link({ payloadHash: 'UNSIGNED-PAYLOAD' }), [], URL),
  ),
  searched(
    SECRET,
    'signed for GET',
    entry('a link for API Gateway with the hash of no body', link({ payloadHash: EMPTY_SHA256 }), [], URL),
  ),
  searched(
    SECRET,
    'signed for UNSIGNED-PAYLOAD, GET',
    entry(
      'a link for MediaStore with UNSIGNED-PAYLOAD',
      link({
        host: 'abcd.data.mediastore.ap-southeast-2.amazonaws.com',
        service: 'mediastore',
        payloadHash: 'UNSIGNED-PAYLOAD',
      }),
      [],
      URL,
    ),
  ),
];
