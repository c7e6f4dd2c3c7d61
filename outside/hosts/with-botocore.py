"""Prints, as JSON, every host that botocore knows of: who signs for it, in which region, and where botocore says so.

Of each service and region: what the endpoint rules resolve to, plain, with FIPS, with dual-stack and with both, below each prefix that
an operation puts before it; and what the older endpoint data say.
"""

import json
import re

import botocore
from botocore.endpoint_provider import EndpointProvider
from botocore.exceptions import BotoCoreError
from botocore.loaders import Loader
from botocore.regions import EndpointResolver

loader = Loader()
partitions = loader.load_data("partitions")
endpoints = loader.load_data("endpoints")

REGIONS = [name for partition in partitions["partitions"] for name in partition["regions"]]
VARIANTS = [(False, False), (True, False), (False, True), (True, True)]

found = set()


def host_of(url):
    return re.sub(r"^[a-z]+://([^/?#]*).*$", r"\1", url).lower()


def prefixes(model):
    """What operations put before the host; a label that an input fills is `x`."""
    said = {operation.get("endpoint", {}).get("hostPrefix", "") for operation in model["operations"].values()}
    return {re.sub(r"\{[^}]*\}", "x", prefix) for prefix in said} | {""}


def add(origin, service, host, name, region):
    found.add((host, name, region or "", origin, service))


def by_rules(service, model, name):
    rules = EndpointProvider(loader.load_service_model(service, "endpoint-rule-set-1"), partitions)
    known = rules.ruleset.parameters
    for region in REGIONS:
        for fips, dualstack in VARIANTS:
            asked = {"Region": region, "UseFIPS": fips, "UseDualStack": dualstack}
            try:
                endpoint = rules.resolve_endpoint(**{key: value for key, value in asked.items() if key in known})
            except (BotoCoreError, KeyError, ValueError):
                continue  # there is none
            schemes = endpoint.properties.get("authSchemes", [{}])
            sigv4 = next((one for one in schemes if one.get("name", "sigv4") == "sigv4"), None)
            if sigv4 is None:
                continue
            for prefix in prefixes(model):
                add(
                    "rules",
                    service,
                    prefix + host_of(endpoint.url),
                    sigv4.get("signingName", name),
                    sigv4.get("signingRegion", region),
                )


def by_name(service, prefix, name):
    """What stands in the data by its own name, under names that are no regions too: of a partition, a sandbox, FIPS of old."""
    for partition in endpoints["partitions"]:
        for key, told in partition["services"].get(prefix, {}).get("endpoints", {}).items():
            scope = told.get("credentialScope", {})
            region = scope.get("region", key)
            if "hostname" in told and region in REGIONS:
                add("endpoints", service, told["hostname"], scope.get("service", name), region)


def by_endpoints(service, prefix, name):
    resolver = EndpointResolver(endpoints)
    for region in REGIONS:
        for fips, dualstack in VARIANTS:
            try:
                told = resolver.construct_endpoint(
                    prefix, region, use_fips_endpoint=fips, use_dualstack_endpoint=dualstack
                )
            except BotoCoreError:
                continue
            if told is None:
                continue
            scope = told.get("credentialScope", {})
            add("endpoints", service, told["hostname"], scope.get("service", name), scope.get("region", region))


ruled = set(loader.list_available_services("endpoint-rule-set-1"))
for service in loader.list_available_services("service-2"):
    model = loader.load_service_model(service, "service-2")
    metadata = model["metadata"]
    if metadata.get("signatureVersion") not in ("v4", "s3", "s3v4"):
        continue
    prefix = metadata["endpointPrefix"]
    name = metadata.get("signingName", prefix)
    by_endpoints(service, prefix, name)
    by_name(service, prefix, name)
    if service in ruled:
        by_rules(service, model, name)

print(json.dumps({"version": botocore.__version__, "hosts": [list(row) for row in sorted(found)]}))
