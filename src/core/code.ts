/** The part of the core's face that writes code which signs a request again, fetched when code is first wanted. */
export type { Client } from './snippets/client';
export { CLIENTS } from './snippets/clients';
export { type CodeRequest, codeRequestOf, type SnippetBody } from './snippets/code-request';
export type { DepartureId } from './snippets/departures/departure';
export { firstClient } from './snippets/first-client';
export { asHar } from './snippets/har/as-har';
export { isUntyped } from './snippets/payload';
export { hasCode, type Reason, type Verdict } from './snippets/verdict';
export { curl } from './take-away';
