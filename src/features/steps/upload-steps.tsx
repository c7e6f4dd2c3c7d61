/** The steps that only uploads have, fetched with the first of them. */
export { Chunks } from './chunks';
export { FormSteps } from './form-steps';
