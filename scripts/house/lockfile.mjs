/**
 * What a lockfile of npm leaves open, as sentences: packages whose content is not pinned by a hash, and where one was fetched from.
 * What comes in the archive of the package around it is held to the hash of that one.
 *
 * @param {{ packages: Readonly<Record<string, { integrity?: string, resolved?: string, link?: boolean, inBundle?: boolean }>> }} lockfile
 * @returns {string[]}
 */
export function openInLockfile({ packages }) {
  return Object.entries(packages)
    .filter(([name]) => name !== '')
    .flatMap(([name, { integrity = '', resolved, link = false, inBundle = false }]) => [
      ...(link ||
      (inBundle && around(name) !== name && around(name) in packages) ||
      /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity)
        ? []
        : [`${name} has no sha512 to be held to`]),
      ...(resolved === undefined ? [] : [`${name} names where it is fetched from`]),
    ]);
}

/** @param {string} name */
const around = (name) => name.replace(/\/node_modules\/(?:@[^/]+\/)?[^/]+$/, '');
