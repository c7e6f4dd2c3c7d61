/** Takes the text that was matched last out of `RegExp.input`, where every script can read it (ECMAScript, legacy features). */
export function forgetLastMatch(): void {
  /^/.test('');
}
