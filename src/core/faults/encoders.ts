/** A function that percent-encodes, by what it leaves; letters and digits of ASCII are left by all. */
export type Encoder = {
  /** Languages and functions that do so. */
  readonly by: readonly string[];
  /** Signs that it leaves. */
  readonly leaves: string;
  readonly space: '%20' | '+';
  readonly hex: 'upper' | 'lower';
  /**
   * What becomes of characters outside ASCII: their UTF-8 octets are encoded, or they stay, or are written as a code point (`%E9`,
   * `%u65E5`).
   */
  readonly others: 'utf-8' | 'kept' | 'code-point';
};

const encoder = (leaves: string, by: readonly string[], more: Partial<Encoder> = {}): Encoder => ({
  by,
  leaves,
  space: '%20',
  hex: 'upper',
  others: 'utf-8',
  ...more,
});

const FORM = { space: '+' } as const;

/**
 * How the functions of standard libraries encode. Those of JavaScript, Python, PHP, Ruby, Go, Java, Perl, Elixir, Erlang, Tcl, jq and curl
 * were run; those of .NET, Swift, Objective-C, Dart, Rust, Lua, R and Haskell are as their documentation has them.
 */
export const ENCODERS: readonly Encoder[] = [
  encoder('-._~', [
    'PHP rawurlencode',
    "Python quote(safe='')",
    'Ruby ERB::Util.url_encode',
    'C# Uri.EscapeDataString',
    'Perl uri_escape',
    'Elixir URI.encode(&URI.char_unreserved?/1)',
    'Erlang uri_string:quote',
    'Tcl http::quoteString',
    'Rust urlencoding::encode',
    'Haskell urlEncode',
    'C curl_easy_escape',
  ]),
  encoder("!'()*-._~", [
    'JavaScript encodeURIComponent',
    'Node.js querystring.escape',
    'Dart Uri.encodeComponent',
    'jq @uri',
    '.NET Framework 4 Uri.EscapeDataString',
  ]),
  encoder("!#$&'()*+,-./:;=?@_~", ['JavaScript encodeURI', 'Dart Uri.encodeFull', 'Python requests']),
  encoder("!#$&'()*+,-./:;=?@[]_~", ['C# Uri.EscapeUriString', 'Elixir URI.encode', 'Python requote_uri']),
  encoder("!$&'()*+,-./:;=?@[]_~", ['Ruby URI::DEFAULT_PARSER.escape', 'Java new URI(…) query']),
  encoder("!$&'()*+,-./:;=?@_~", ['Swift .urlQueryAllowed', 'Objective-C stringByAddingPercentEscapes']),
  encoder("!$&'()*+,-./:=@_~", ['Swift .urlPathAllowed']),
  encoder("!$&'()*+,-./:;=@_~", ['Java new URI(…).toASCIIString path']),
  encoder("!$&'()*+,-./:;=@_~", ['Java new URI(…).getRawPath'], { others: 'kept' }),
  encoder("!$&'()*+,-.:;=[]_~", ['Swift .urlHostAllowed']),
  encoder('$&+,-./:;=@_~', ['Go URL.EscapedPath']),
  encoder('$&+-.:=@_~', ['Go url.PathEscape']),
  encoder("!$&'()*+,-.:;=@_~", ['Java Guava urlPathSegmentEscaper', 'Kotlin OkHttp addPathSegment']),
  encoder("!$&'()*+,-./:;=@[]^_|~", ['JavaScript URL.pathname']),
  encoder('!$&()*+,-./:;=?@[]\\^_`{|}~', ['JavaScript URL.search']),
  encoder('-./_~', ['Python quote']),
  encoder('*+-./@_', ['JavaScript escape'], { others: 'code-point' }),
  encoder(
    '-._~',
    [
      'Go url.QueryEscape',
      'Python quote_plus',
      'Python urlencode',
      'Ruby CGI.escape',
      'Elixir URI.encode_www_form',
      'Dart Uri.encodeQueryComponent',
    ],
    FORM,
  ),
  encoder(
    '*-._',
    [
      'Java URLEncoder',
      'JavaScript URLSearchParams',
      'Ruby URI.encode_www_form',
      'Rust form_urlencoded',
      'Kotlin URLEncoder',
      'Scala URLEncoder',
    ],
    FORM,
  ),
  encoder('-._', ['PHP urlencode', 'PHP http_build_query'], FORM),
  encoder('!()*-._', ['C# WebUtility.UrlEncode'], FORM),
  encoder('!()*-._', ['C# HttpUtility.UrlEncode', 'PowerShell [System.Web.HttpUtility]::UrlEncode'], {
    ...FORM,
    hex: 'lower',
  }),
  encoder('-._~', ['curl --data-urlencode'], { ...FORM, hex: 'lower' }),
  encoder('', ['Rust percent_encoding NON_ALPHANUMERIC', 'sed and printf over every sign']),
  encoder('', ['Swift .alphanumerics'], { others: 'kept' }),
  encoder('_', ['Lua socket.url.escape'], { hex: 'lower' }),
  encoder('*-._', ['Java URLEncoder with replace("+", "%20")']),
];
