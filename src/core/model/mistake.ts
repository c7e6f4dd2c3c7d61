/** Where a mistake was made. */
export type Dimension =
  | 'method'
  | 'path'
  | 'query'
  | 'headers'
  | 'host'
  | 'payload'
  | 'layout'
  | 'time'
  | 'scope'
  | 'token'
  | 'string-to-sign'
  | 'secret'
  | 'derivation'
  | 'policy'
  | 'chunk'
  | 'in-transit';

export type ChangeCode =
  | `method-${'case' | 'other'}`
  | PathCode
  | QueryCode
  | HeaderCode
  | `host-${'port' | 'case' | 'dot' | 'label' | 'other' | 'local' | 'region' | 'bucket' | 'path'}`
  | `payload-${'empty' | 'unsigned' | 'body' | 'streaming' | 'newline' | 'reformatted' | 'case' | 'hashed-twice' | 'left-out' | 'as-text' | 'other' | 'charset' | 'encoded' | 'printed'}`
  | `layout-${'blank-line' | 'final-newline' | 'crlf' | 'line-missing' | 'escaped-newlines' | 'extra-blank-line' | 'byte-order-mark' | 'trailing-blank'}`
  | `time-${'offset' | 'seconds' | 'format' | 'twelve-hours' | 'other' | 'fields' | 'other-calendar'}`
  | `scope-${'date' | 'region' | 'region-set' | 'region-added' | 'service' | 'terminator' | 'order' | 'key-id'}`
  | `token-${'left-out' | 'added' | 'other' | 'cut'}`
  | `string-to-sign-${'algorithm' | 'hash-form' | 'canonical-request' | 'newline' | 'credential' | 'line-missing' | 'charset' | 'hashed' | 'hashed-again'}`
  | `secret-${SecretDamage}`
  | `derivation-${'prefix' | 'none' | 'order' | 'step-missing' | 'hex' | 'text' | 'swapped' | 'step-read' | 'charset' | 'printed' | 'plain-hash' | 'v4a' | 'of-sigv4'}`
  | `policy-${'json' | 'base64' | 'written-again' | 'charset' | 'hashed'}`
  | `chunk-${'previous' | 'line-missing' | 'order' | 'algorithm' | 'data' | 'line-break'}`
  | 'as-received'
  | 'as-logged'
  | `signature-${'digits' | 'printed' | 'cut' | 'encoding' | 'plain-hash' | 'hashed-again' | 'signed-again'}`;

type PathCode = `path-${
  | 'raw'
  | 'decoded'
  | 'encoded-once'
  | 'encoded-twice'
  | 'encoded-thrice'
  | 'characters-left'
  | 'characters-encoded'
  | 'encoder'
  | 'sent-otherwise'
  | 'html'
  | 'slash-encoded'
  | 'lower-hex'
  | 'plus-for-space'
  | 'plus-kept'
  | 'normalised'
  | 'not-normalised'
  | 'slashes-merged'
  | 'trailing-slash'
  | 'root'
  | 'empty'
  | 'no-leading-slash'
  | 'segment-dropped'
  | 'prefix-added'
  | 'with-query'
  | 'whole-url'
  | 'case'
  | 'unicode-form'
  | 'charset'}`;

type QueryCode = `query-${
  | 'left-out'
  | 'parameter-left-out'
  | 'own-left-out'
  | 'signature-kept'
  | 'expires-other'
  | 'raw'
  | 'decoded'
  | 'encoded-twice'
  | 'characters-left'
  | 'characters-encoded'
  | 'encoder'
  | 'html'
  | 'joined'
  | 'trailing'
  | 'order-of-language'
  | 'lower-hex'
  | 'plus-for-space'
  | 'plus-kept'
  | 'order-as-sent'
  | 'order-before-encoding'
  | 'order-whole'
  | 'order-names-only'
  | 'order-ignoring-case'
  | 'equals-missing'
  | 'empty-dropped'
  | 'first-only'
  | 'last-only'
  | 'separator'
  | 'case'
  | 'question-mark'
  | 'charset'}`;

type HeaderCode = `header-${
  | 'left-out'
  | 'added'
  | 'not-sent'
  | 'list'
  | 'boundary'
  | 'twice'
  | 'doubled'
  | 'not-listed'
  | 'only-listed'
  | 'only-host'
  | 'all-signed'
  | 'order'
  | 'name-case'
  | 'not-trimmed'
  | 'not-folded'
  | 'case'
  | 'charset'
  | 'empty'
  | 'joined'
  | 'repeated'
  | 'semicolon'
  | 'first-only'
  | 'last-only'
  | 'values-sorted'
  | 'spacing'
  | 'quotes'
  | 'other'
  | 'separator'
  | 'encoding'}`;

type SecretDamage =
  | 'whitespace'
  | 'newline'
  | 'quotes'
  | 'encoded'
  | 'decoded'
  | 'plus-to-space'
  | 'escaped'
  | 'case'
  | 'cut'
  | 'key-id'
  | 'doubled'
  | 'byte-order-mark'
  | 'html'
  | 'base64'
  | 'characters-lost'
  | 'stand-in'
  | 'with-more';

/**
 * One mistake: what was done where something else should have been. For a secret both texts are empty: they would tell it.
 */
export type Mistake = {
  readonly dimension: Dimension;
  readonly code: ChangeCode;
  /** The header, parameter or part that it is about, where there is one. */
  readonly name: string | undefined;
  readonly did: string;
  readonly should: string;
};
