import { describe, expect, it } from 'vitest';
import { DERIVED, RECIPES } from '@/core/making';
import { enRecipes } from '@/i18n/en/recipes';
import { jaRecipes } from '@/i18n/ja/recipes';
import { fitting } from './fitting';

const idsIn = (texts: typeof enRecipes, typed: string) =>
  fitting([...RECIPES, ...DERIVED], typed, texts).map(({ id }) => id);

describe('what is typed to find a recipe', () => {
  it('is nothing for all of them', () => {
    expect(idsIn(enRecipes, '  ')).toHaveLength(RECIPES.length + DERIVED.length);
  });

  it.each([
    ['eks', ['eks']],
    ['kubernetes', ['eks']],
    ['database password', ['rds', 'dsql']],
    ['redis', ['elasticache', 'elasticacheServerless', 'memorydb']],
    ['KAFKA', ['msk']],
    ['smtp', ['sesSmtp']],
    ['git', ['codeCommit']],
    ['cloudflare', ['r2']],
    ['minio', ['s3Compatible']],
    ['kinesis viewer', ['kvsViewer']],
    ['ｅｋｓ', ['eks']],
    ['cassandra', ['keyspaces']],
    ['mongo', ['mongoDbAws']],
    ['documentdb', ['mongoDbAws']],
    ['mrap', ['s3MultiRegion']],
    ['multi region', ['s3MultiRegion']],
    ['opensearch', ['openSearch', 'openSearchServerless']],
    ['elasticsearch', ['openSearch', 'openSearchServerless']],
    ['aoss', ['openSearchServerless']],
    ['gremlin', ['neptune']],
    ['lattice', ['vpcLattice']],
    ['map tile', ['mapTile']],
    ['geocoding', ['geocode']],
    ['google storage', ['gcs', 'gcsGoog4']],
    ['goog4', ['gcsGoog4']],
    ['backblaze', ['b2']],
    ['digitalocean', ['spaces']],
    ['wasabi', ['wasabi']],
    ['ceph', ['s3Compatible']],
    ['any other', ['anyLink', 'anyHeaders', 's3Compatible']],
    ['any other request', ['anyLink', 'anyHeaders']],
    ['custom', ['anyLink', 'anyHeaders']],
    ['no such thing', []],
  ])('“%s” finds %j', (typed, ids) => {
    expect(idsIn(enRecipes, typed)).toEqual(ids);
  });

  it('“who am i” finds first what is called so, and then what happens to have words that begin alike', () => {
    expect(idsIn(enRecipes, 'who am i')[0]).toBe('callerIdentity');
  });

  it('“upload” finds what uploads, in S3 first', () => {
    const found = idsIn(enRecipes, 'upload');
    expect(found.slice(0, 3)).toEqual(['s3Upload', 's3Part', 's3Form']);
    expect(found).toContain('r2');
  });

  it('“署名” finds every signature in Japanese, and words in between', () => {
    expect(idsIn(jaRecipes, '署名').length).toBeGreaterThan(20);
    expect(idsIn(jaRecipes, 'データベース　パスワード')).toContain('rds');
    expect(idsIn(jaRecipes, 'アップロード')).toContain('s3Upload');
    expect(idsIn(jaRecipes, 'eks')).toEqual(['eks']);
  });

  it.each([
    ['カサンドラ', ['keyspaces']],
    ['keyspaces', ['keyspaces']],
    ['mongodb', ['mongoDbAws']],
    ['マルチリージョン', ['s3MultiRegion']],
    ['opensearch', ['openSearch', 'openSearchServerless']],
    ['グラフ', ['neptune']],
    ['lattice', ['vpcLattice']],
    ['地図', ['mapTile', 'geocode']],
    ['住所', ['geocode']],
    ['google cloud storage', ['gcs', 'gcsGoog4']],
    ['その他のリクエスト', ['anyLink', 'anyHeaders']],
    ['任意', ['anyLink', 'anyHeaders']],
  ])('“%s” finds %j in Japanese', (typed, ids) => {
    expect(idsIn(jaRecipes, typed)).toEqual(ids);
  });
});

it('what finds a recipe in English finds it in Japanese too', () => {
  const rows = [...RECIPES, ...DERIVED];
  for (const typed of [
    ...Object.values(enRecipes.recipes).map(({ title }) => title),
    'viewer',
    'upload',
    'mysql',
    'api key',
  ])
    expect(fitting(rows, typed, jaRecipes, enRecipes).map(({ id }) => id)).toEqual(
      expect.arrayContaining(idsIn(enRecipes, typed)),
    );
});

describe('the words of the recipes', () => {
  it('say in Japanese what they say in English', () => {
    expect(Object.keys(jaRecipes.recipes)).toEqual(Object.keys(enRecipes.recipes));
    for (const { title, what } of Object.values(jaRecipes.recipes)) {
      expect(title).not.toBe('');
      expect(what).toMatch(/[ぁ-んァ-ン一-龠].*。$/);
    }
  });

  it.each([
    ['English', enRecipes],
    ['Japanese', jaRecipes],
  ])('name no two recipes alike in %s', (_, { recipes }) => {
    const titles = Object.values(recipes).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
