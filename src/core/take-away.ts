/** The part of the core's face that writes what was signed in other forms, fetched when it is first taken away. */
export { curl, type NoCurl } from './snippets/curl/curl';
export { curlHandshake } from './snippets/curl/handshake';
export { headersOnly } from './snippets/curl/headers-only';
export { asHttp, replyAsHttp } from './snippets/http/as-http';
export type { ShellName } from './snippets/quoting/quoting';
export { type LineStep, stepLine } from './snippets/step-lines';
export { curlForm } from './snippets/upload-form/curl-form';
export { htmlForm } from './snippets/upload-form/html-form';
