# Signs uploads with the gem fog-aws: a JSON list of questions a line, a JSON list of answers a line.
require 'json'
require 'stringio'
require 'fog/aws'

def answer(q)
  date = Fog::Time.at(q['time']).utc
  signer = Fog::AWS::SignatureV4.new(q['access_key_id'], q['secret'], q['region'], 's3')
  # What post_object_hidden_fields does with its policy.
  return { signature: signer.derived_hmac(date).sign(q['policy']).unpack1('H*') } if q['policy']
  return { error: 'it knows no trailers' } if q['trailer']

  uri = URI(q['url'])
  headers = q['headers'].to_h.merge('Host' => uri.host, 'x-amz-date' => date.to_iso8601_basic)
  params = { method: q['method'], path: uri.path, query: {}, headers: headers }
  seed = signer.signature_components(params, date, headers['x-amz-content-sha256'])['X-Amz-Signature']
  streamer = Fog::AWS::Storage::Real::S3Streamer.new(StringIO.new(q['body']), seed, signer, date)
  chunks = []
  chunks << streamer.call[/\A\h+;chunk-signature=(\h+)\r\n/, 1] until streamer.finished
  { signature: seed, chunks: chunks }
rescue StandardError => e
  { error: "#{e.class}: #{e.message}" }
end

$stdout.sync = true
puts JSON.generate(version: Fog::AWS::VERSION)
$stdin.each_line { |line| puts JSON.generate(JSON.parse(line).map { |q| answer(q) }) }
