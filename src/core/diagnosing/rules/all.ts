import { AUTHORIZATION_RULES } from './authorization';
import { CANONICAL_TEXTS_RULES } from './canonical-texts';
import { CHECKSUM_RULES } from './checksum';
import { CLIENTS_RULES } from './clients';
import { COMPARED_TEXTS_RULES } from './compared-texts';
import { FORM_RULES } from './form';
import { HEADERS_RULES } from './headers';
import { HOST_RULES } from './host';
import { KEY_RULES } from './key';
import { METHOD_RULES } from './method';
import { OUTCOME_RULES } from './outcome';
import { PATH_RULES } from './path';
import { PAYLOAD_RULES } from './payload';
import { QUERY_RULES } from './query';
import { REDIRECT_RULES } from './redirect';
import { SCHEME_RULES } from './scheme';
import { SCOPE_RULES } from './scope';
import { STORE_RULES } from './store';
import { TIME_RULES } from './time';
import { TOKEN_RULES } from './token';
import { URL_RULES } from './url';
import { V4A_RULES } from './v4a';
import { WHOSE_TEXTS_RULES } from './whose-texts';

/**
 * Every rule, by family: the file that holds it, in every room. The order is the order of findings that weigh the same:
 * first whether the pieces belong together, and what the reply settles by itself; then what is there to be seen in the
 * request, in the order of AWS's checks; then what only comparing texts shows.
 */
const FAMILIES = {
  'whose-texts': WHOSE_TEXTS_RULES,
  outcome: OUTCOME_RULES,
  redirect: REDIRECT_RULES,
  url: URL_RULES,
  authorization: AUTHORIZATION_RULES,
  scope: SCOPE_RULES,
  scheme: SCHEME_RULES,
  v4a: V4A_RULES,
  time: TIME_RULES,
  token: TOKEN_RULES,
  key: KEY_RULES,
  host: HOST_RULES,
  method: METHOD_RULES,
  path: PATH_RULES,
  query: QUERY_RULES,
  headers: HEADERS_RULES,
  payload: PAYLOAD_RULES,
  clients: CLIENTS_RULES,
  checksum: CHECKSUM_RULES,
  form: FORM_RULES,
  store: STORE_RULES,
  'canonical-texts': CANONICAL_TEXTS_RULES,
  'compared-texts': COMPARED_TEXTS_RULES,
} as const;

export type DiagnosisFamily = keyof typeof FAMILIES;
export const FAMILY_NAMES = Object.keys(FAMILIES) as readonly DiagnosisFamily[];

type RuleOf<F extends DiagnosisFamily> = (typeof FAMILIES)[F][number];

export const RULES: readonly RuleOf<DiagnosisFamily>[] = Object.values(FAMILIES).flat();

/** A finding: its code, how much it weighs, what its sentence needs, where it stands, and what can be done for a person. */
export type DiagnosisFinding<F extends DiagnosisFamily = DiagnosisFamily> = ReturnType<RuleOf<F>['check']>[number];
export type DiagnosisCode<F extends DiagnosisFamily = DiagnosisFamily> = DiagnosisFinding<F>['code'];
/** What the sentence of each code needs. */
export type DiagnosisArgs<F extends DiagnosisFamily = DiagnosisFamily> = {
  readonly [One in DiagnosisFinding<F> as One['code']]: One['args'];
};
