import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { changelog } from './scripts/bundle/changelog-plugin.mjs';
import { recordModules } from './scripts/bundle/modules-plugin.mjs';
import { fetchParts } from './scripts/bundle/parts-plugin.mjs';
import { markWhole } from './scripts/bundle/whole-plugin.mjs';
import { firstLook, firstPaintSource } from './scripts/first-look/plugin.mjs';

const directives = [
  "default-src 'none'",
  `script-src 'self' ${firstPaintSource}`,
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  // "Send" and "Connect" go to whatever host a person names; to browsers the star stands for ws: and wss: too.
  'connect-src * data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types sigv4-playground',
];

/** The policy of the built page's meta element, where browsers do not take frame-ancestors. */
const pagePolicy = directives.join('; ');

const policyElement: HtmlTagDescriptor = {
  tag: 'meta',
  attrs: { 'http-equiv': 'Content-Security-Policy', content: pagePolicy },
  injectTo: 'head-prepend',
};

/** What a browser may ask a person for, none of which this page does. */
const UNUSED = [
  ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['picture-in-picture', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

/** What a server should send with every file. */
const headers = {
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // A page that opened this one in a window keeps no hold on it.
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Nor is any file of it part of another page, where its process could be read.
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
};

/** Asked for anew each time, so that a new version is seen. What else has a name without a hash is left to the host. */
const ASKED_ANEW = ['/', '/index.html', '/service-worker.js'];

/** How long files may be kept, by their path; those in `assets` have a hash of their content in their name. */
const caching: Readonly<Record<string, string>> = {
  '/assets/*': 'public, max-age=31536000, immutable',
  ...Object.fromEntries(ASKED_ANEW.map((path) => [path, 'no-cache'])),
};

const block = (path: string, lines: Readonly<Record<string, string>>): string =>
  [path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');

/** `_headers`, as static hosts like Netlify and Cloudflare Pages read it: of what several blocks say of a path, all holds. */
const headersFile = [
  block('/*', headers),
  ...Object.entries(caching).map(([path, value]) => block(path, { 'Cache-Control': value })),
].join('');

/** How long a server may let a file be kept. One that is not there may come soon. */
function cachingOf(pathname: string, dist: string): string | undefined {
  if (pathname.startsWith('/assets/')) return existsSync(join(dist, pathname)) ? caching['/assets/*'] : undefined;
  return caching[pathname];
}

/** Puts the policy into the built page, into `_headers` beside it, and the headers into the answers of `vite preview` and `vite`. */
function securityHeaders(): Plugin {
  return {
    name: 'security-headers',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { server }) => (server ? [] : [policyElement]),
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile });
    },
    configurePreviewServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        // Over plain http, but for this machine's own names, Chromium ignores this one and says so in the console.
        const isTrusted = /^(localhost|127\.|\[::1\])/.test(request.headers.host ?? '');
        for (const [name, value] of Object.entries(headers))
          if (isTrusted || name !== 'Cross-Origin-Opener-Policy') response.setHeader(name, value);
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const kept = cachingOf(pathname, join(config.root, config.build.outDir));
        if (kept !== undefined) response.setHeader('Cache-Control', kept);
        next();
      });
    },
    configureServer({ middlewares }) {
      // The sources are loaded with scripts in the page, which the policy is there to refuse.
      const { 'Content-Security-Policy': _, ...others } = headers;
      middlewares.use((_, response, next) => {
        for (const [name, value] of Object.entries(others)) response.setHeader(name, value);
        next();
      });
    },
  };
}

const target = 'es2023';

const { version } = JSON.parse(readFileSync(`${import.meta.dirname}/package.json`, 'utf8'));

export default defineConfig({
  // Relative, so that one build can be hosted in any folder.
  base: './',
  // What is not there is a 404: a practice link that no worker answers must not show the page.
  appType: 'mpa',
  define: { 'import.meta.env.VERSION': JSON.stringify(version) },
  resolve: { alias: { '@': `${import.meta.dirname}/src` } },
  // Names that nobody reads: short ones load sooner.
  css: { modules: { generateScopedName: '[hash:base64:4]' } },
  build: {
    target,
    // Which file imports which: `npm run bundle` and `npm run size` read it.
    manifest: true,
    rolldownOptions: {
      // How long it took is no fault: drawing the first look takes most of it.
      checks: { bundlerTimings: false },
      output: {
        // Shorter to load than base64, where the first script names all files that come later.
        hashCharacters: 'hex',
        // What the page needs at once is one file. By itself the bundler sees that only as long as no import later on
        // makes it doubt (rolldown/rolldown#10731); then it cuts the same into some thirty files.
        codeSplitting: {
          groups: [
            { name: 'page', tags: ['$initial'], priority: 1 },
            // Several parts that come later ask how long something lasts, for the keys of the practice endpoint, and what a
            // browser lets nobody set: too little for files of their own.
            {
              name: 'lasts',
              test: /\/src\/(?:core\/model\/(?:lifetime|forbidden-in-browsers)|core\/practice\/published-keys|state\/lasts|features\/result\/result-told)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
  // Without "Vary: Origin", as most hosts: what was fetched is what import() finds.
  preview: { cors: false },
  worker: { format: 'es', rolldownOptions: { output: { hashCharacters: 'hex' } } },
  // Only the service worker imports it, where the dev server does not look ahead.
  optimizeDeps: { include: ['workbox-precaching'] },
  plugins: [
    react(),
    recordModules(),
    fetchParts(`${import.meta.dirname}/src/platform/fetch-part.ts`),
    markWhole(),
    securityHeaders(),
    changelog(),
    firstLook(['en', 'ja']),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/workers',
      filename: 'service-worker.ts',
      // The page registers it by itself, through its Trusted Types policy.
      injectRegister: false,
      // The patterns below find them already.
      includeManifestIcons: false,
      injectManifest: {
        target,
        rollupFormat: 'iife',
        globPatterns: ['**/*.{html,js,css,svg,png,woff2}'],
        // Hosts answer it with 404, under its own name too, and a worker whose files are not all there is not installed.
        globIgnores: ['404.html'],
      },
      devOptions: { enabled: true, type: 'module' },
      manifest: {
        name: 'SigV4 Playground',
        short_name: 'SigV4',
        description: 'AWS Signature Version 4, made visible.',
        display: 'standalone',
        background_color: '#fcfcfb',
        theme_color: '#2f54c8',
        icons: [
          { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
});
