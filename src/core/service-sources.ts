/** The part of the core's face that tells where each rule of the services is from, and what else to know of them. */
export { sourcesOf } from './services/sources';
