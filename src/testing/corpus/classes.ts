import { CHUNKS_FAULTS } from './chunks';
import type { CorpusEntry } from './entry';
import { AUTHORIZATION_FAULTS } from './faults/authorization';
import { CHECKSUM_FAULTS } from './faults/checksum';
import { CLIENTS_FAULTS } from './faults/clients';
import { FORM_FAULTS } from './faults/form';
import { HEADERS_FAULTS } from './faults/headers';
import { HOST_FAULTS } from './faults/host';
import { KEY_FAULTS } from './faults/key';
import { METHOD_FAULTS } from './faults/method';
import { OUTCOME_FAULTS } from './faults/outcome';
import { PATH_FAULTS } from './faults/path';
import { PAYLOAD_FAULTS } from './faults/payload';
import { QUERY_FAULTS } from './faults/query';
import { REDIRECT_FAULTS } from './faults/redirect';
import { SCHEME_FAULTS } from './faults/scheme';
import { SCOPE_FAULTS } from './faults/scope';
import { STORE_FAULTS } from './faults/store';
import { TIME_FAULTS } from './faults/time';
import { TOKEN_FAULTS } from './faults/token';
import { URL_FAULTS } from './faults/url';
import { V4A_FAULTS } from './faults/v4a';

/** Every class of fault that signatures fail by, with texts that show it: each is told by its first finding, or by a search. */
export const CLASSES: Readonly<Record<string, readonly CorpusEntry[]>> = {
  ...AUTHORIZATION_FAULTS,
  ...CHECKSUM_FAULTS,
  ...CHUNKS_FAULTS,
  ...CLIENTS_FAULTS,
  ...FORM_FAULTS,
  ...HEADERS_FAULTS,
  ...HOST_FAULTS,
  ...KEY_FAULTS,
  ...METHOD_FAULTS,
  ...OUTCOME_FAULTS,
  ...PATH_FAULTS,
  ...PAYLOAD_FAULTS,
  ...QUERY_FAULTS,
  ...REDIRECT_FAULTS,
  ...SCHEME_FAULTS,
  ...SCOPE_FAULTS,
  ...STORE_FAULTS,
  ...TIME_FAULTS,
  ...TOKEN_FAULTS,
  ...URL_FAULTS,
  ...V4A_FAULTS,
};
