import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openInLockfile } from './lockfile.mjs';

const root = `${import.meta.dirname}/../..`;
const integrity = `sha512-${'A'.repeat(86)}==`;

describe.each(['package-lock.json', 'outside/package-lock.json'])('%s', (file) => {
  const lockfile = JSON.parse(readFileSync(`${root}/${file}`, 'utf8'));

  it('pins every package by its hash, those of other systems too, and no registry', () => {
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(50);
    expect(openInLockfile(lockfile)).toEqual([]);
  });

  it('is caught where one of them is left open', () => {
    const [name = '', entry] = Object.entries(lockfile.packages).find(([key]) => key !== '') ?? [];
    const planted = { packages: { ...lockfile.packages, [name]: { .../** @type {object} */ (entry), integrity: '' } } };
    expect(openInLockfile(planted)).toEqual([`${name} has no sha512 to be held to`]);
  });
});

it('a hash of another kind, or an address, is not enough', () => {
  const packages = {
    '': {},
    a: { integrity },
    b: { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' },
    c: { integrity, resolved: 'https://registry.example/c.tgz' },
    d: { link: true },
  };
  expect(openInLockfile({ packages })).toEqual(['b has no sha512 to be held to', 'c names where it is fetched from']);
});

it('what comes in the archive of another package is held to its hash, and nothing else is', () => {
  const packages = {
    'node_modules/a': { integrity },
    'node_modules/a/node_modules/@b/c': { inBundle: true },
    'node_modules/d/node_modules/e': { inBundle: true },
    'node_modules/f': {},
    'node_modules/g': { inBundle: true },
  };
  expect(openInLockfile({ packages })).toEqual([
    'node_modules/d/node_modules/e has no sha512 to be held to',
    'node_modules/f has no sha512 to be held to',
    'node_modules/g has no sha512 to be held to',
  ]);
});
