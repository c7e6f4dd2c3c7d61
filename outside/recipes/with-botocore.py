"""Prints the URL that botocore presigns for what its one argument, in JSON, asks for. The keys are in the environment."""

import json
import sys

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


print(an_object())
