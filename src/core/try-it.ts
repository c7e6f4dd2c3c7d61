/** The part of the core's face that tells what sending a request will meet, and what came of it. */
export { explainReply } from './diagnosing/explain-reply';
export { signatureTold } from './diagnosing/signature-told';
export { failureCauses, forecast } from './sending/predict';
export { regionalHost } from './sending/regional-host';
