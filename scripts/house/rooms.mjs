/**
 * Who may import what. A room may always import from its own folder (`./`, or its own alias); `may` adds the rest.
 * What is not listed is forbidden, packages too, and a folder that is not listed may import nothing.
 *
 * @typedef {{ room: string, may: readonly string[], own?: readonly string[] }} Room
 */

/** Parts of the core's face that only what is fetched later asks for. */
const LATER_FACE = [
  'code',
  'learn',
  'lower-fields',
  'making',
  'other-side',
  'service-sources',
  'sharing',
  'sigv4a',
  'take-away',
  'telling',
  'try-it',
  'uploads',
  'verdict',
];
const CORE_FACE = ['@/core', ...LATER_FACE.map((name) => `@/core/${name}`), '@/core/ports'];
const REACT = ['react', 'react/**', 'react-dom', 'react-dom/**'];
const STORE = ['zustand', 'zustand/**'];
const NOBLE = ['@noble/**'];
const SIGNER = ['@aws-sdk/**', '@aws-crypto/**', '@smithy/**'];

const BASE = ['@/core/kernel/**', '@/core/model/**'];
const KNOWLEDGE = [...BASE, '@/core/services/**', '@/core/ports'];
const VIEW = ['@/state/**', '@/ui/**', '@/i18n/**', ...CORE_FACE, ...REACT, ...STORE];

/**
 * The rooms of the house, general ones first: where two match a file, the later one holds.
 *
 * @param {readonly string[]} features folder names below src/features
 * @returns {readonly Room[]}
 */
export const rooms = (features) => [
  { room: 'src/**', own: ['./*'], may: [] },
  { room: 'src/main.tsx', may: ['@/**', ...REACT] },
  { room: 'src/debug.ts', may: ['@/platform/**', '@/state/**', ...CORE_FACE] },
  { room: 'src/app/**', may: ['@/app/**', '@/features/**', ...VIEW] },
  { room: 'src/features/**', own: ['./*'], may: VIEW },
  ...features.map((name) => ({ room: `src/features/${name}/**`, may: [`@/features/${name}/**`, ...VIEW] })),
  { room: 'src/state/**', may: ['@/state/**', ...CORE_FACE, 'react', ...STORE] },
  { room: 'src/i18n/**', may: ['@/i18n/**', ...CORE_FACE, 'react'] },
  { room: 'src/ui/**', may: ['@/ui/**', ...REACT] },
  { room: 'src/ui/qr-code.tsx', may: ['uqr', '@/ui/**', ...REACT] },
  { room: 'src/platform/**', may: ['@/platform/**', '@/workers/**', '@/core/**', ...CORE_FACE, ...NOBLE] },
  { room: 'src/workers/**', may: ['@/workers/**', '@/core/**', ...CORE_FACE, ...NOBLE, 'workbox-*'] },
  { room: 'src/core/index.ts', may: ['@/core/**'] },
  ...LATER_FACE.map((name) => ({ room: `src/core/${name}.ts`, may: ['@/core/**'] })),
  { room: 'src/core/ports.ts', own: ['./kernel/**', './model/**'], may: BASE },
  { room: 'src/core/kernel/**', may: ['@/core/kernel/**'] },
  { room: 'src/core/kernel/noble.ts', may: NOBLE },
  { room: 'src/core/model/**', may: BASE },
  { room: 'src/core/services/**', may: [...BASE, '@/core/services/**'] },
  { room: 'src/core/signing/**', may: ['@/core/signing/**', ...KNOWLEDGE, ...SIGNER] },
  { room: 'src/core/verifying/**', may: ['@/core/verifying/**', ...KNOWLEDGE] },
  { room: 'src/core/drafting/**', may: ['@/core/drafting/**', ...KNOWLEDGE] },
  { room: 'src/core/parsing/**', may: ['@/core/parsing/**', ...KNOWLEDGE] },
  { room: 'src/core/recipes/**', may: ['@/core/recipes/**', '@/core/drafting/**', ...KNOWLEDGE] },
  { room: 'src/core/sending/**', may: ['@/core/sending/**', ...KNOWLEDGE] },
  { room: 'src/core/snippets/**', may: ['@/core/snippets/**', ...KNOWLEDGE] },
  { room: 'src/core/grants/**', may: ['@/core/grants/**', ...KNOWLEDGE] },
  { room: 'src/core/practice/**', may: ['@/core/practice/**', '@/core/verifying/**', ...KNOWLEDGE] },
  {
    room: 'src/core/diagnosing/**',
    may: ['@/core/diagnosing/**', '@/core/verifying/**', '@/core/parsing/**', '@/core/drafting/**', ...KNOWLEDGE],
  },
  { room: 'src/core/faults/**', may: ['@/core/faults/**', ...BASE, '@/core/services/**'] },
  {
    room: 'src/core/learning/**',
    may: [
      '@/core/learning/**',
      '@/core/signing/**',
      '@/core/verifying/**',
      '@/core/practice/**',
      '@/core/drafting/**',
      '@/core/faults/**',
      ...KNOWLEDGE,
    ],
  },
  { room: 'src/core/solving/**', may: ['@/core/solving/**', '@/core/faults/**', '@/core/verifying/**', ...KNOWLEDGE] },
];
