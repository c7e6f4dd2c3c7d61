export { parsePolicy } from './drafting/uploads/parse-policy';
export { signPostPolicy } from './signing/post-policy/sign-post-policy';
export { curlForm } from './snippets/upload-form/curl-form';
export { htmlForm } from './snippets/upload-form/html-form';
export { verifyForm } from './verifying/post-policy/verify-form';
