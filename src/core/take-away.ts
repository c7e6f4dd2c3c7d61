/** The part of the core's face that writes what was signed for other clients, fetched when it is first copied. */
export { curl } from './snippets/curl/curl';
export { curlForm } from './snippets/upload-form/curl-form';
export { htmlForm } from './snippets/upload-form/html-form';
