import { pageFiles } from '#scripts/bundle/page-files.mjs';

export default [
  {
    name: 'First load, scripts and styles, gzip',
    path: pageFiles('dist').first.map((file) => `dist/${file}`),
    gzip: true,
    limit: '118 kB',
  },
];
