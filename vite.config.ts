import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { changelog } from './scripts/bundle/changelog-plugin.mjs';
import { recordModules } from './scripts/bundle/modules-plugin.mjs';
import { fetchParts } from './scripts/bundle/parts-plugin.mjs';

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "worker-src 'self'",
  "manifest-src 'self'",
  // "Send" goes to whatever host a person names.
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

/** What a server should send with every file of the build. */
const headers = {
  'Content-Security-Policy': [...directives, "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // A page that opened this one in a window keeps no hold on it.
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** `_headers`, as static hosts like Netlify and Cloudflare Pages read it. */
const headersFile = `/*\n${Object.entries(headers)
  .map(([name, value]) => `  ${name}: ${value}\n`)
  .join('')}`;

/** Puts the policy into the built page, into `_headers` beside it, and into the answers of `vite preview`. */
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
    configurePreviewServer(server) {
      server.middlewares.use(({ headers: { host = '' } }, response, next) => {
        // Over plain http, but for this machine's own names, Chromium ignores this one and says so in the console.
        const isTrusted = /^(localhost|127\.|\[::1\])/.test(host);
        for (const [name, value] of Object.entries(headers))
          if (isTrusted || name !== 'Cross-Origin-Opener-Policy') response.setHeader(name, value);
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
      output: {
        // What the page needs at once is one file. By itself the bundler sees that only as long as no import later on
        // makes it doubt (rolldown/rolldown#10731); then it cuts the same into some thirty files.
        codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] },
      },
    },
  },
  worker: { format: 'es' },
  // Only the service worker imports it, where the dev server does not look ahead.
  optimizeDeps: { include: ['workbox-precaching'] },
  plugins: [
    react(),
    recordModules(),
    fetchParts(`${import.meta.dirname}/src/platform/fetch-part.ts`),
    securityHeaders(),
    changelog(),
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
