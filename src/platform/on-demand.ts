/** The adapters that wait until a body is hashed, a request sent, or a paste read, and the practice endpoint inside the page. */
export { createBodyHasher } from './body-hasher';
export { createPagePractice } from './page-practice';
export { createReader } from './reader';
export { createSender, saveFile } from './sender';
