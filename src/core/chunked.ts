export { dateStamp } from './model/instant';
export { chunkedRequest, isChunked } from './parsing/uploads/chunked';
export { cutChunk } from './signing/chunked/cut-chunk';
export { signChunks } from './signing/chunked/sign-chunks';
export { verifyChain } from './verifying/chunked/chain';
