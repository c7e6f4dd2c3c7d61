"""OpenStack Swift with its S3 API in one process, on free ports of this computer and in a folder of its own.

usage: swift-s3.py ACCOUNT:USER SECRET REGION BUCKET
Writes the port of the S3 API to standard output, and ends when its standard input does, so that it never outlives
whoever started it. Debian: swift-proxy, swift-account, swift-container and swift-object.
"""
import logging
import os
import sys
import tempfile

import eventlet

eventlet.monkey_patch()

from eventlet import wsgi
from swift.account.server import AccountController
from swift.common import utils
from swift.common.middleware import bulk, catch_errors, slo, tempauth
from swift.common.middleware.s3api import s3api
from swift.common.ring import RingBuilder
from swift.common.swob import Request
from swift.common.wsgi import SwiftHttpProtocol
from swift.container.server import ContainerController
from swift.obj.server import ObjectController
from swift.proxy.server import Application


class NoCache:
    """Stands where Swift insists on memcached, and remembers nothing."""

    def get(self, *_args, **_kwargs):
        return None

    def set(self, *_args, **_kwargs):
        pass

    def delete(self, *_args, **_kwargs):
        pass


def in_front(app):
    """Gives Swift its cache, and lets pages of any origin read every reply, refusals too: Swift's own CORS stands behind the check of the signature."""

    def answer(environ, start_response):
        def start(status, headers, exc_info=None):
            kept = [pair for pair in headers if not pair[0].lower().startswith('access-control-allow-origin')]
            cors = [('Access-Control-Allow-Origin', '*'), ('Access-Control-Expose-Headers', '*')]
            return start_response(status, kept + cors, exc_info)

        return app({**environ, 'swift.cache': NoCache()}, start)

    return answer


def serve(sock, app):
    """Serves in the background, as Swift's own run_server does: header names stay as Swift writes them."""
    eventlet.spawn(
        wsgi.server, sock, app, utils.NullLogger(), protocol=SwiftHttpProtocol, capitalize_response_headers=False
    )


def listen():
    return eventlet.listen(('127.0.0.1', 0))


def store(folder):
    """Starts the account, container and object servers on one device, and writes the rings that lead to them."""
    os.makedirs(os.path.join(folder, 'devices', 'd1'))
    conf = {
        'devices': os.path.join(folder, 'devices'),
        'mount_check': 'false',
        'swift_dir': folder,
        'recon_cache_path': folder,
        'fallocate_reserve': '0',
    }
    servers = {'account': AccountController, 'container': ContainerController, 'object': ObjectController}
    for name, server in servers.items():
        sock = listen()
        port = sock.getsockname()[1]
        device = {'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': port, 'device': 'd1', 'weight': 1}
        ring = RingBuilder(part_power=1, replicas=1, min_part_hours=0)
        ring.add_dev({**device, 'replication_ip': '127.0.0.1', 'replication_port': port})
        ring.rebalance()
        ring.get_ring().save(os.path.join(folder, f'{name}.ring.gz'))
        serve(sock, server(conf))


def s3_app(folder, user, secret, region, bucket):
    account, name = user.split(':')
    app = Application({'swift_dir': folder, 'account_autocreate': 'true'})
    made = Request.blank(f'/v1/AUTH_{account}/{bucket}', {'REQUEST_METHOD': 'PUT', 'swift.cache': NoCache()})
    status = made.get_response(app).status
    if status != '201 Created':
        sys.exit(f'the bucket was not made: {status}')
    app = slo.filter_factory({})(app)
    app = bulk.filter_factory({})(app)
    app = tempauth.filter_factory({}, **{f'user_{account}_{name}': f'{secret} .admin'})(app)
    app = s3api.filter_factory({}, location=region, cors_preflight_allow_origin='*')(app)
    return catch_errors.filter_factory({})(in_front(app))


def main():
    logging.disable()
    utils.HASH_PATH_SUFFIX = b'test'
    with tempfile.TemporaryDirectory(prefix='swift-') as folder:
        # Swift keeps its metadata in extended attributes, and says only "507" where there are none.
        os.setxattr(folder, 'user.swift', b'')
        store(folder)
        sock = listen()
        serve(sock, s3_app(folder, *sys.argv[1:]))
        print(sock.getsockname()[1], flush=True)
        eventlet.tpool.execute(sys.stdin.read)


main()
