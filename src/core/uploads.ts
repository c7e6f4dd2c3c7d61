/** The part of the core's face that only upload forms and bodies in chunks ask for. */
export { chunkedRequest, isChunked } from './drafting/uploads/chunked';
export { parsePolicy } from './drafting/uploads/parse-policy';
export { dateStamp } from './model/instant';
export { cutChunk } from './signing/chunked/cut-chunk';
export { signChunks } from './signing/chunked/sign-chunks';
export { signPostPolicy } from './signing/post-policy/sign-post-policy';
export { verifyChain } from './verifying/chunked/chain';
export { verifyForm } from './verifying/post-policy/verify-form';
