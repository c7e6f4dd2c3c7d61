"""Signs with botocore: a JSON list of questions a line, a JSON list of answers a line."""
import json
import re
import sys
from types import SimpleNamespace

import botocore
from botocore import auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

CLASSES = {
    ('once', False): auth.S3SigV4Auth,
    ('once', True): auth.S3SigV4QueryAuth,
    ('twice', False): auth.SigV4Auth,
    ('twice', True): auth.SigV4QueryAuth,
}


def answer(q):
    credentials = Credentials(q['access_key_id'], q['secret'], q['token'])
    presigning = q['expires'] is not None
    signer_class = CLASSES[q['path_rule'], presigning]
    args = [credentials, q['service'], q['region']] + ([q['expires']] if presigning else [])
    signer = signer_class(*args)
    unsigned = q['unsigned'] or q['content_sha256'] == 'UNSIGNED-PAYLOAD'
    request = AWSRequest(method=q['method'], url=q['url'], data=b'' if presigning else q['body'].encode())
    request.context['timestamp'] = q['amz_date']
    request.context['client_config'] = SimpleNamespace(s3={'payload_signing_enabled': not unsigned})
    if presigning and q['unsigned']:
        request.context['payload_signing_enabled'] = False
    for name, value in q['headers']:
        request.headers.add_header(name, value)
    if q['content_sha256'] is not None:
        request.headers['X-Amz-Content-SHA256'] = q['content_sha256']
    if q['host'] is not None:
        request.headers['Host'] = q['host']
    # What add_auth does after it has read the clock.
    signer._modify_request_before_signing(request)
    canonical = signer.canonical_request(request)
    to_sign = signer.string_to_sign(request, canonical)
    signer._inject_signature_to_request(request, signer.signature(to_sign, request))
    text = request.url if presigning else request.headers['Authorization']
    signature = re.search(r'Signature=([0-9a-f]+)', text).group(1)
    return {'signature': signature, 'canonicalRequest': canonical, 'stringToSign': to_sign}


def safely(q):
    try:
        return answer(q)
    except Exception as e:
        return {'error': f'{type(e).__name__}: {e}'}


print(json.dumps({'version': botocore.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps([safely(q) for q in json.loads(line)]), flush=True)
