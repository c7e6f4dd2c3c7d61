"""Prints what botocore signs for what its one argument, in JSON, asks for. The keys are in the environment."""

import json
import sys

from botocore.auth import SigV4Auth, SigV4QueryAuth
from botocore.awsrequest import AWSRequest
from botocore.config import Config
from botocore.session import Session

asked = json.loads(sys.argv[1])


def an_object():
    client = Session().create_client(
        "s3",
        region_name=asked["region"],
        endpoint_url=asked["endpoint"],
        config=Config(signature_version="s3v4", s3={"addressing_style": asked["style"]}),
    )
    operation = {
        "GET": "get_object",
        "PUT": "put_object",
        "HEAD": "head_object",
        "DELETE": "delete_object",
        "PART": "upload_part",
    }[asked["method"]]
    params = {"Bucket": asked["bucket"], "Key": asked["key"]}
    if asked["method"] == "PART":
        params |= {"UploadId": asked["uploadId"], "PartNumber": int(asked["partNumber"])}
    return client.generate_presigned_url(operation, Params=params, ExpiresIn=900)


def a_request():
    """Any request, to any service: as a link, or the headers to send."""
    credentials = Session().get_credentials().get_frozen_credentials()
    request = AWSRequest(
        method=asked["method"], url=asked["url"], data=asked["body"] or None, headers=dict(asked["headers"])
    )
    scope = (credentials, asked["service"], asked["region"])
    if asked["in"] == "query":
        SigV4QueryAuth(*scope, expires=asked["expires"]).add_auth(request)
        return request.url
    SigV4Auth(*scope).add_auth(request)
    return "\n".join(f"{name}: {value}" for name, value in request.headers.items())


print(an_object() if "bucket" in asked else a_request())
