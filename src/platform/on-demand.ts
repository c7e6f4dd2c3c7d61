/** The adapters that wait until a body is hashed, a request sent, or a paste read: fetched with the first of these. */
export { createBodyHasher } from './body-hasher';
export { createReader } from './reader';
export { createSender } from './sender';
