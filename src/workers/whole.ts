/**
 * Whether a script or style sheet of the build is as it was built: to its end, and with no other character in it. The build puts behind
 * each what its characters come to (`scripts/bundle/whole-plugin.mjs`). A host that answers every address with the page, a proxy, a broken
 * cache and a connection that was cut send something else, or a part of it, and say that all is well.
 */
export function isWhole(text: string): boolean {
  const end = text.lastIndexOf('\n');
  let sum = 0;
  for (let i = 0; i < end; i++) sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
  return text.slice(end) === `\n/*${sum}*/`;
}
