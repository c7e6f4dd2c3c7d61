"""Asks a server for an object as botocore does, and prints what a person would copy.

usage: with-botocore.py log|response|pprint|wire HOST ACCESS_KEY_ID SECRET REGION
log: botocore's debug log; response: the error's response; pprint: the same, laid out; wire: Python's http.client with
its debug level on, sending what botocore signed.
"""
import http.client
import logging
import pprint
import sys

import botocore.session
from botocore.auth import S3SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.credentials import Credentials
from botocore.exceptions import ClientError

BUCKET = 'bucket'
KEY = 'photos/a b+c.txt'


def ask(host, key_id, secret, region, log):
    session = botocore.session.Session()
    session.set_credentials(key_id, secret)
    if log:
        session.set_stream_logger('botocore', logging.DEBUG, sys.stdout)
    config = Config(s3={'addressing_style': 'path'}, retries={'max_attempts': 0})
    client = session.create_client('s3', region_name=region, endpoint_url=f'http://{host}', config=config)
    return client.get_object(Bucket=BUCKET, Key=KEY)


def send(host, key_id, secret, region):
    body = 'ここ'.encode()
    request = AWSRequest('PUT', f'http://{host}/{BUCKET}/photos/a%20b.txt', {'Content-Type': 'text/plain'}, body)
    S3SigV4Auth(Credentials(key_id, secret), 's3', region).add_auth(request)
    connection = http.client.HTTPConnection(host)
    connection.set_debuglevel(1)
    connection.request('PUT', request.prepare().url.removeprefix(f'http://{host}'), body, dict(request.headers))
    print(connection.getresponse().read().decode())


def main():
    mode, *where = sys.argv[1:]
    if mode == 'wire':
        return send(*where)
    try:
        print(ask(*where, log=mode == 'log'))
    except ClientError as error:
        print(error)
        if mode == 'response':
            print(error.response)
        if mode == 'pprint':
            pprint.pprint(error.response)


main()
