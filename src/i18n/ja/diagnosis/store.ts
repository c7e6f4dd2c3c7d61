import type { FindingTexts } from '@/i18n/finding-text';
import { quoted as q } from '@/i18n/ja/words';

export const store: FindingTexts<'store'> = {
  'store-auto-at-aws': {
    title: 'AWS に「auto」というリージョンはありません',
    what: () => '`auto` は Cloudflare R2 と Google Cloud Storage のものです。',
    fix: ({ expected }) =>
      expected === undefined ? 'バケットのリージョンを指定します。' : `リージョンを ${q(expected)} にします。`,
  },
  'store-behind-proxy': {
    title: 'プロキシの背後にあるストア',
    what: ({ host }) => `${q(host)} の前にプロキシがある場合は、Host、パス、クエリをそのまま転送する必要があります。`,
    fix: () =>
      'プロキシを通さずに試します。nginx では `proxy_set_header Host $http_host` と、パスのない `proxy_pass` を使います。',
  },
  'store-r2-region': {
    title: 'R2 のリージョンは 1 つです',
    what: ({ region }) => `${q(region)} で署名されていますが、Cloudflare R2 にはありません。`,
    fix: () => 'リージョンを `auto` にします。',
  },
};
