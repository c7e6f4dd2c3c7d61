/** The examples of Debug as they are when they are chosen at 2026-04-01T09:00:00Z. */
export const DEBUG_EXAMPLES = {
  transit: `curl 'https://examplebucket.s3.eu-central-1.amazonaws.com/photos//2026/summer.jpg' \\
  -H 'x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' \\
  -H 'x-amz-date: 20260401T090000Z' \\
  -H 'Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260401/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=b08bd41b2a5abe48e33e6f6153408b02181422297540cee4a42e417999b6ed0b'

<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><AWSAccessKeyId>AKIAIOSFODNN7EXAMPLE</AWSAccessKeyId><StringToSign>AWS4-HMAC-SHA256
20260401T090000Z
20260401/eu-central-1/s3/aws4_request
1206057ac41f1ff190b406bc0194e97897bf9cb94a631870f01862dcf95d20ab</StringToSign><SignatureProvided>b08bd41b2a5abe48e33e6f6153408b02181422297540cee4a42e417999b6ed0b</SignatureProvided><CanonicalRequest>GET
/photos/2026/summer.jpg

host:examplebucket.s3.eu-central-1.amazonaws.com
x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
x-amz-date:20260401T090000Z

host;x-amz-content-sha256;x-amz-date
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855</CanonicalRequest><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
  region: `https://examplebucket.s3.eu-central-1.amazonaws.com/summer.jpg?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20260401%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20260401T090000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=ea8c9daa8302878f21cfa8a8a16d443243f89f82bd3efad4da3eff4755fb2bdc

<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>AuthorizationQueryParametersError</Code><Message>Error parsing the X-Amz-Credential parameter; the region 'us-east-1' is wrong; expecting 'eu-central-1'</Message><Region>eu-central-1</Region><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
  cause: `curl 'https://examplebucket.s3.eu-central-1.amazonaws.com/summer%20trip.jpg' \\
  -H 'x-amz-content-sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' \\
  -H 'x-amz-date: 20260401T090000Z' \\
  -H 'Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260401/eu-central-1/s3/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date, Signature=e520fe4401c194af684b0cd41e637d331e4a0bfed16950c7179719a8231445c3'

<?xml version="1.0" encoding="UTF-8"?>
<Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided. Check your key and signing method.</Message><AWSAccessKeyId>AKIAIOSFODNN7EXAMPLE</AWSAccessKeyId><StringToSign>AWS4-HMAC-SHA256
20260401T090000Z
20260401/eu-central-1/s3/aws4_request
24fca80cc7b0c488a18fb5b3828e6c41988633136a62e1d01c5d055a10585699</StringToSign><SignatureProvided>e520fe4401c194af684b0cd41e637d331e4a0bfed16950c7179719a8231445c3</SignatureProvided><CanonicalRequest>GET
/summer%20trip.jpg

host:examplebucket.s3.eu-central-1.amazonaws.com
x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
x-amz-date:20260401T090000Z

host;x-amz-content-sha256;x-amz-date
e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855</CanonicalRequest><RequestId>4442587FB7D0A2F9</RequestId></Error>`,
} as const;
