# Signs with the gem aws-sigv4: a JSON list of questions a line, a JSON list of answers a line.
require 'json'
require 'aws-sigv4'

def canonical_seen_by(signer)
  seen = {}
  signer.define_singleton_method(:canonical_request) { |*args| seen[:canonical] = super(*args) }
  signer.define_singleton_method(:string_to_sign) { |*args| seen[:to_sign] = super(*args) }
  seen
end

def answer(q)
  signer = Aws::Sigv4::Signer.new(
    service: q['service'], region: q['region'], uri_escape_path: q['path_rule'] == 'twice',
    apply_checksum_header: !q['content_sha256'].nil?,
    access_key_id: q['access_key_id'], secret_access_key: q['secret'], session_token: q['token']
  )
  seen = canonical_seen_by(signer)
  headers = q['headers'].to_h
  headers['Host'] = q['host'] if q['host']
  headers['X-Amz-Content-Sha256'] = q['content_sha256'] if q['content_sha256'] && (q['given_payload'] || q['expires'])
  common = { http_method: q['method'], url: q['url'], body: q['body'] }
  if q['expires']
    common[:body_digest] = 'UNSIGNED-PAYLOAD' if q['unsigned']
    url = signer.presign_url(
      common.merge(headers: headers, expires_in: q['expires'], time: Time.at(q['time']).utc)
    ).to_s
    signature = url[/X-Amz-Signature=(\h+)/, 1]
  else
    signed = signer.sign_request(common.merge(headers: headers.merge('X-Amz-Date' => q['amz_date'])))
    signature = signed.headers['authorization'][/Signature=(\h+)/, 1]
  end
  { signature: signature, canonicalRequest: seen[:canonical], stringToSign: seen[:to_sign] }
rescue StandardError => e
  { error: "#{e.class}: #{e.message}" }
end

$stdout.sync = true
puts JSON.generate(version: Gem.loaded_specs['aws-sigv4'].version.to_s)
$stdin.each_line { |line| puts JSON.generate(JSON.parse(line).map { |q| answer(q) }) }
