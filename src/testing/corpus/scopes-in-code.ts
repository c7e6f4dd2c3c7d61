import { type CorpusEntry, entry } from './entry';
import { call, curlOf } from './exchange';

/** Code that signs by hand, with where it signs for, and where it sends to, written out. */
const python = (host: string, region: string, service: string): string => `import hashlib, hmac, datetime, os, requests

method = 'GET'
service = '${service}'
host = '${host}'
region = '${region}'
endpoint = 'https://${host}/'

def sign(key, msg):
    return hmac.new(key, msg.encode('utf-8'), hashlib.sha256).digest()

amz_date = datetime.datetime.utcnow().strftime('%Y%m%dT%H%M%SZ')
datestamp = amz_date[:8]
canonical_request = method + '\\n/\\n\\nhost:' + host + '\\nx-amz-date:' + amz_date + '\\n\\nhost;x-amz-date\\n' + hashlib.sha256(b'').hexdigest()
credential_scope = datestamp + '/' + region + '/' + service + '/aws4_request'
string_to_sign = 'AWS4-HMAC-SHA256\\n' + amz_date + '\\n' + credential_scope + '\\n' + hashlib.sha256(canonical_request.encode()).hexdigest()
`;
const javascript = (host: string, region: string, service: string): string => `const region = "${region}";
const service = "${service}";
const host = "${host}";
const scope = \`\${day}/\${region}/\${service}/aws4_request\`;
const stringToSign = ["AWS4-HMAC-SHA256", amzDate, scope, sha256(canonicalRequest)].join("\\n");
`;
const go = (host: string, region: string, service: string): string => `const (
	region  = "${region}"
	service = "${service}"
	host    = "${host}"
)

func scope(day string) string {
	return strings.Join([]string{day, region, service, "aws4_request"}, "/")
}

func toSign(date, day, hash string) string {
	return "AWS4-HMAC-SHA256\\n" + date + "\\n" + scope(day) + "\\n" + hash
}
`;
const csharp = (host: string, region: string, service: string): string => `public class Signer
{
    private const string Region = "${region}";
    private const string Service = "${service}";
    private const string Host = "${host}";

    private string Scope(string day) => day + "/" + Region + "/" + Service + "/aws4_request";
    private string ToSign(string date, string day, string hash) => "AWS4-HMAC-SHA256\\n" + date + "\\n" + Scope(day) + "\\n" + hash;
}
`;
const php = (host: string, region: string, service: string): string => `<?php
$config = ['region' => '${region}', 'service' => '${service}', 'host' => '${host}'];
$service = '${service}';
$scope = $day . '/' . $config['region'] . '/' . $config['service'] . '/aws4_request';
$stringToSign = "AWS4-HMAC-SHA256\\n" . $amzDate . "\\n" . $scope . "\\n" . hash('sha256', $canonicalRequest);
`;

const LANGUAGES = { Python: python, JavaScript: javascript, Go: go, 'C#': csharp, PHP: php } as const;
const [SQS, API] = ['sqs.eu-west-1.amazonaws.com', 'q7w2e9r4.execute-api.ap-southeast-2.amazonaws.com'];
const never = (one: CorpusEntry): CorpusEntry => ({ ...one, never: ['scope-in-code'] });

export const SCOPES_IN_CODE: readonly CorpusEntry[] = [
  ...Object.entries(LANGUAGES).flatMap(([language, code]) => [
    entry(`${language} that signs for another Region than its host’s`, code(SQS, 'us-east-1', 'sqs'), [
      'scope-in-code',
    ]),
    entry(`${language} that signs for another service than its host’s`, code(API, 'ap-southeast-2', 'apigateway'), [
      'scope-in-code',
    ]),
    never(entry(`${language} that signs for where its host is`, code(SQS, 'eu-west-1', 'sqs'), [])),
  ]),
  never(
    entry('Python that signs for S3’s global host', python('press-archive.s3.amazonaws.com', 'eu-west-3', 's3'), []),
  ),
  never(
    entry(
      'JavaScript that signs for two Regions',
      `${javascript(SQS, 'us-east-1', 'sqs')}const fallback = "eu-west-1";\n`,
      [],
    ),
  ),
  never(
    entry('Python that signs for a host of one’s own', python('signer.internal.example.com', 'us-east-1', 'sqs'), []),
  ),
  never(
    entry(
      'Go that signs for another Region, beside a signed request',
      `${go(SQS, 'us-east-1', 'sqs')}\n\n${curlOf(call())}`,
      [],
      {
        format: 'curl',
      },
    ),
  ),
];
