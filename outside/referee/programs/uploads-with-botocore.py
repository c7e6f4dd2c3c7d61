"""Signs upload policies with botocore: a JSON list of questions a line, a JSON list of answers a line."""
import json
import sys
from types import SimpleNamespace

import botocore
from botocore.auth import S3SigV4PostAuth
from botocore.credentials import Credentials


def answer(q):
    if 'policy' not in q:
        return {'error': 'it signs no chunks'}
    signer = S3SigV4PostAuth(Credentials(q['access_key_id'], q['secret']), 's3', q['region'])
    return {'signature': signer.signature(q['policy'], SimpleNamespace(context={'timestamp': q['amz_date']}))}


print(json.dumps({'version': botocore.__version__}), flush=True)
for line in sys.stdin:
    print(json.dumps([answer(q) for q in json.loads(line)]), flush=True)
