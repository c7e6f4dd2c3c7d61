export { chunkedRequest, isChunked } from './drafting/uploads/chunked';
export { dateStamp } from './model/instant';
export { cutChunk } from './signing/chunked/cut-chunk';
export { signChunks } from './signing/chunked/sign-chunks';
export { verifyChain } from './verifying/chunked/chain';
