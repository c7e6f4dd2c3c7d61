import { readdirSync } from 'node:fs';
import { rooms } from './rooms.mjs';

/** Never, not even from tests: a way up is written with the alias. */
const WAYS_UP = ['..', '../**', './**/../**', './../**', '/**'];

/**
 * The lint rules that keep the house's directions, as a Biome configuration.
 *
 * @param {readonly string[]} features folder names below src/features
 */
export const fences = (features) => ({
  overrides: rooms(features).map(({ room, may, own = ['./**'] }) => ({
    includes: [room, '!**/*.test.ts', '!**/*.test.tsx', '!src/testing/**'],
    linter: { rules: { style: { noRestrictedImports: allowOnly(room, own, may) } } },
  })),
});

/** @param {string} root the repository */
export const featureNames = (root) =>
  readdirSync(`${root}/src/features`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/**
 * @param {string} room
 * @param {readonly string[]} own
 * @param {readonly string[]} may
 */
function allowOnly(room, own, may) {
  const message = `${room} may import ${[...own, ...may].join(', ')} and nothing else (scripts/house/rooms.mjs).`;
  const group = ['**', ...[...own, ...may].map((pattern) => `!${pattern}`), ...WAYS_UP];
  return { level: 'error', options: { patterns: [{ group, message }] } };
}
