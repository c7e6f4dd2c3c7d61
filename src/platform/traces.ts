/** Has the browser keep no list of the addresses that this page fetches: presigned URLs would stand in it. */
export const keepNoAddresses = (): void => performance.setResourceTimingBufferSize(0);

/** Takes the text that was matched last out of `RegExp.input`, where every script can read it (ECMAScript, legacy features). */
export function forgetLastMatch(): void {
  /^/.test('');
}
