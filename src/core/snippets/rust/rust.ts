import { isS3, urlOf } from '@/core/snippets/asked';
import { defined, lines } from '@/core/snippets/client';
import type { CodeRequest } from '@/core/snippets/code-request';
import { HOST, REWRITTEN } from '@/core/snippets/javascript/javascript';
import { contentSha256, isHttp } from '@/core/snippets/payload';
import { rustString as quoted } from '@/core/snippets/quoting/rust';
import { LIMITS } from '@/core/snippets/verdict';

/** The crate aws-sigv4, on which the AWS SDK for Rust stands, and reqwest to send with. */
export const rustClient = defined({
  id: 'rust',
  title: 'Rust: aws-sigv4',
  language: 'rust',
  file: 'main.rs',
  checked: 'compiled',
  departures: [],
  limits: [...LIMITS, HOST, REWRITTEN],
  code,
});

function code(q: CodeRequest): string {
  const told = contentSha256(q);
  const headers = [...q.headers, ...(typeof told === 'object' ? [['x-amz-content-sha256', told.text] as const] : [])];
  const open = q.unsigned || q.contentSha256 === 'UNSIGNED-PAYLOAD';
  return lines(
    '// cargo add aws-config aws-sigv4 aws-credential-types http reqwest tokio --features tokio/full',
    q.expires === undefined ? 'use std::time::SystemTime;' : 'use std::time::{Duration, SystemTime};',
    '',
    'use aws_config::BehaviorVersion;',
    'use aws_credential_types::provider::ProvideCredentials;',
    `use aws_sigv4::http_request::{${namesOf(q, told === 'hash of the body').join(', ')}};`,
    'use aws_sigv4::sign::v4;',
    '',
    '#[tokio::main]',
    'async fn main() -> Result<(), Box<dyn std::error::Error>> {',
    '    // From the environment, the shared files or the role of the machine.',
    '    let config = aws_config::load_defaults(BehaviorVersion::latest()).await;',
    '    let provider = config.credentials_provider().ok_or("no credentials")?;',
    '    let identity = provider.provide_credentials().await?.into();',
    '',
    '    let mut settings = SigningSettings::default();',
    q.expires !== undefined && [
      '    settings.signature_location = SignatureLocation::QueryParams;',
      `    settings.expires_in = Some(Duration::from_secs(${q.expires}));`,
    ],
    isS3(q) && [
      '    // Amazon S3 wants a path encoded once, and as it is, where other services want it normalised and encoded twice.',
      '    settings.percent_encoding_mode = PercentEncodingMode::Single;',
      '    settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;',
    ],
    told === 'hash of the body' && '    settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;',
    '    let params = v4::SigningParams::builder()',
    '        .identity(&identity)',
    `        .region(${quoted(q.region)})`,
    `        .name(${quoted(q.service)})`,
    '        .time(SystemTime::now())',
    '        .settings(settings)',
    '        .build()?',
    '        .into();',
    '',
    `    let url = ${quoted(urlOf(q))};`,
    `    let headers: &[(&str, &str)] = &[${headers.map(([name, value]) => `(${quoted(name.toLowerCase())}, ${quoted(value)})`).join(', ')}];`,
    `    let body: Vec<u8> = ${bodyOf(q)};`,
    `    let payload = ${open ? 'SignableBody::UnsignedPayload' : 'SignableBody::Bytes(&body)'};`,
    `    let signable = SignableRequest::new(${quoted(q.method)}, url, headers.iter().copied(), payload)?;`,
    '    let (instructions, _) = sign(signable, &params)?.into_parts();',
    '    let mut request = http::Request::builder()',
    `        .method(${quoted(q.method)})`,
    '        .uri(url)',
    '        .body(body.clone())?;',
    '    for (name, value) in headers {',
    '        request.headers_mut().insert(http::HeaderName::from_bytes(name.as_bytes())?, value.parse()?);',
    '    }',
    '    instructions.apply_to_request_http1x(&mut request);',
    q.expires !== undefined && '    println!("{}", request.uri());',
    isHttp(q) && [
      '',
      '    let reply = reqwest::Client::new().execute(request.try_into()?).await?;',
      '    println!("{} {}", reply.status(), reply.text().await?);',
    ],
    '    Ok(())',
    '}',
  );
}

const namesOf = (q: CodeRequest, hashed: boolean): readonly string[] => [
  'sign',
  ...(hashed ? ['PayloadChecksumKind'] : []),
  ...(isS3(q) ? ['PercentEncodingMode'] : []),
  'SignableBody',
  'SignableRequest',
  ...(q.expires === undefined ? [] : ['SignatureLocation']),
  'SigningSettings',
  ...(isS3(q) ? ['UriPathNormalizationMode'] : []),
];

function bodyOf({ body }: CodeRequest): string {
  if (body.kind === 'file') return `std::fs::read(${quoted(body.name)})?`;
  return body.kind === 'text' ? `${quoted(body.text)}.into()` : 'Vec::new()';
}
