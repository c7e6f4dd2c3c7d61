/** The part of the face that only what is fetched later asks for: so that the first load need not know where these are. */

/** Reads credentials in any form that tools write them in, fetched when some are pasted. */
export const loadReadCredentials = async () => (await import('./parsing/detect/read-credentials')).readCredentials;

/** What Debug does with a case that was read, fetched when it is first wanted. */
export const loadDiagnosing = () => import('./diagnosing/face');

/** Everything about upload forms, fetched when the signature first goes into one. */
export const loadPostPolicy = () => import('./post-policy');

/** Everything about bodies in chunks, fetched with the first of them. */
export const loadChunked = () => import('./chunked');
