"""Signs with awscrt, the Common Runtime in C: a JSON list of questions a line, a JSON list of answers a line."""
import json
import re
import shutil
import subprocess
import sys
from datetime import datetime, timezone
from io import BytesIO

import awscrt
from awscrt import auth, http

ALGORITHMS = {'sigv4': auth.AwsSigningAlgorithm.V4, 'sigv4a': auth.AwsSigningAlgorithm.V4_ASYMMETRIC}


def answer(q):
    presigning = q['expires'] is not None
    payload = 'UNSIGNED-PAYLOAD' if q['unsigned'] else q['content_sha256'] if q['given_payload'] else None
    header = presigning or q['content_sha256'] is None
    kind = auth.AwsSignedBodyHeaderType
    config = auth.AwsSigningConfig(
        algorithm=ALGORITHMS[q['algorithm']],
        signature_type=(
            auth.AwsSignatureType.HTTP_REQUEST_QUERY_PARAMS
            if presigning
            else auth.AwsSignatureType.HTTP_REQUEST_HEADERS
        ),
        credentials_provider=auth.AwsCredentialsProvider.new_static(q['access_key_id'], q['secret'], q['token']),
        region=q['region'],
        service=q['service'],
        date=datetime.fromtimestamp(q['time'], timezone.utc),
        use_double_uri_encode=q['path_rule'] == 'twice',
        should_normalize_uri_path=q['path_rule'] == 'twice',
        signed_body_value=payload,
        signed_body_header_type=kind.NONE if header else kind.X_AMZ_CONTENT_SHA_256,
        expiration_in_seconds=q['expires'],
    )
    headers = [('Host', q['host'] or q['authority'])] + [(name, value) for name, value in q['headers']]
    body = BytesIO(q['body'].encode()) if q['body'] else None
    request = http.HttpRequest(q['method'], q['target'], http.HttpHeaders(headers), body)
    auth.aws_sign_request(request, config).result(30)
    text = request.path if presigning else dict(request.headers)['Authorization']
    return {'signature': re.search(r'Signature=([0-9a-f]+)', text).group(1)}


def safely(q):
    try:
        return answer(q)
    except Exception as e:
        return {'error': f'{type(e).__name__}: {e}'}


# The package of Debian calls itself 1.0.0.dev0.
debian = ''
if shutil.which('dpkg-query'):
    query = ['dpkg-query', '-W', '-f=${Version}', 'python3-awscrt']
    debian = re.match(r'[\d.]*', subprocess.run(query, capture_output=True, text=True).stdout).group()
print(json.dumps({'version': debian or awscrt.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps([safely(q) for q in json.loads(line)]), flush=True)
