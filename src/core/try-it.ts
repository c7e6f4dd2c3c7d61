/** The part of the core's face that tells what sending a request will meet, what came of it, and whom to send one for practice. */
export { explainReply, refusedSize } from './diagnosing/explain-reply';
export { signatureTold } from './diagnosing/signature-told';
export { fromUtf8Start } from './kernel/utf8-start';
export { PRACTICE_ROUTES } from './practice/listed-routes';
export { PRACTICE_KEYS } from './practice/published-keys';
export { preflightFor } from './sending/cors';
export { failureCauses, forecast } from './sending/predict';
export { regionalHost } from './sending/regional-host';
