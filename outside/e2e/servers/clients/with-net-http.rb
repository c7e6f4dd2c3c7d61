# Puts an object as Ruby's AWS SDK does, signed by its signer and sent by Net::HTTP, and prints its wire trace.
# usage: with-net-http.rb HOST ACCESS_KEY_ID SECRET REGION
require 'aws-sigv4'
require 'net/http'

host, access_key_id, secret_access_key, region = ARGV
url = URI("http://#{host}/bucket/photos/a%20b.txt")
body = 'two words, and ここ'
headers = { 'content-type' => 'text/plain; charset=utf-8' }
signer = Aws::Sigv4::Signer.new(
  service: 's3', region: region, access_key_id: access_key_id, secret_access_key: secret_access_key,
  uri_escape_path: false
)
signed = signer.sign_request(http_method: 'PUT', url: url.to_s, headers: headers, body: body)
request = Net::HTTP::Put.new(url, headers.merge(signed.headers))
request.body = body
http = Net::HTTP.new(url.host, url.port)
http.set_debug_output($stdout)
http.start { http.request(request) }
