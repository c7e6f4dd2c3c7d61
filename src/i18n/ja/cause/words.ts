import type { Said, ToldMistake } from '@/core';
import { tellable } from '@/i18n/format';
import { standIn } from '@/i18n/ja/hidden';

export const q = (said: Said): string =>
  typeof said !== 'string' ? standIn(said) : said === '' ? '(空)' : `\`${said}\``;

export const named = ({ name = '' }: ToldMistake): string => q(name);

export const comparing =
  (start: string, end: string, without: string) =>
  (change: ToldMistake): string => {
    const texts = tellable(change);
    return texts ? `${start} ${q(texts[0])} ${end}、正しくは ${q(texts[1])} です。` : without;
  };

export const signedAs = comparing('署名の対象は', 'ですが', '送信したものと違うものに署名しています。');

const places: Readonly<Record<string, string>> = {
  both: '署名キーと署名文字列で',
  'signing-key': '署名キーでのみ',
  'string-to-sign': '署名文字列でのみ',
  everywhere: 'すべての箇所で',
};

export const placed = (change: ToldMistake): string => {
  const [did, should] = tellable(change) ?? ['', ''];
  const place = places[change.name ?? ''] ?? '署名に';
  return `${place} ${q(did)} を使っていますが、正しくは ${q(should)} です。`;
};

export const ENCODE_STRICTLY =
  "`A-Z a-z 0-9 - . _ ~` 以外のすべてのバイトを、大文字の 16 進数でパーセントエンコードします。JavaScript の `encodeURIComponent` は `!'()*` を残します。Java の `URLEncoder` は `*` を残し、`~` をエンコードし、スペースを `+` にします。";

export const characters = (change: ToldMistake): string => `エンコードされずに残った文字: ${named(change)}。`;

export const UTF8 = 'Latin-1 ではなく、UTF-8 のバイト列をパーセントエンコードします。';
