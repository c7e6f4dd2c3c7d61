import { AUTHORIZATION_EXAMPLES } from './authorization';
import { CANONICAL_TEXTS_EXAMPLES } from './canonical-texts';
import { CHECKSUM_EXAMPLES } from './checksum';
import { CLIENTS_EXAMPLES } from './clients';
import { COMPARED_TEXTS_EXAMPLES } from './compared-texts';
import type { Example } from './example';
import { FORM_EXAMPLES } from './form';
import { HEADERS_EXAMPLES } from './headers';
import { HOST_EXAMPLES } from './host';
import { KEY_EXAMPLES } from './key';
import { METHOD_EXAMPLES } from './method';
import { OUTCOME_EXAMPLES } from './outcome';
import { PATH_EXAMPLES } from './path';
import { PAYLOAD_EXAMPLES } from './payload';
import { QUERY_EXAMPLES } from './query';
import { REDIRECT_EXAMPLES } from './redirect';
import { SCHEME_EXAMPLES } from './scheme';
import { SCOPE_EXAMPLES } from './scope';
import { STORE_EXAMPLES } from './store';
import { TIME_EXAMPLES } from './time';
import { TOKEN_EXAMPLES } from './token';
import { URL_EXAMPLES } from './url';
import { V4A_EXAMPLES } from './v4a';
import { WHOSE_TEXTS_EXAMPLES } from './whose-texts';

/** Every rule with a case that it finds and a near miss that it does not. */
export const EXAMPLES: readonly Example[] = [
  ...OUTCOME_EXAMPLES,
  ...REDIRECT_EXAMPLES,
  ...SCOPE_EXAMPLES,
  ...SCHEME_EXAMPLES,
  ...V4A_EXAMPLES,
  ...AUTHORIZATION_EXAMPLES,
  ...URL_EXAMPLES,
  ...TIME_EXAMPLES,
  ...TOKEN_EXAMPLES,
  ...KEY_EXAMPLES,
  ...HOST_EXAMPLES,
  ...METHOD_EXAMPLES,
  ...PATH_EXAMPLES,
  ...QUERY_EXAMPLES,
  ...FORM_EXAMPLES,
  ...HEADERS_EXAMPLES,
  ...PAYLOAD_EXAMPLES,
  ...CLIENTS_EXAMPLES,
  ...CHECKSUM_EXAMPLES,
  ...STORE_EXAMPLES,
  ...CANONICAL_TEXTS_EXAMPLES,
  ...COMPARED_TEXTS_EXAMPLES,
  ...WHOSE_TEXTS_EXAMPLES,
];
