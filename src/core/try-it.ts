/** The part of the core's face that tells what sending a request will meet, and what came of it. */
export { explainReply } from './diagnosing/explain-reply';
export { failureCauses, forecast } from './sending/predict';
