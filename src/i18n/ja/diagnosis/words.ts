import type { DiagnosisSentences } from '@/i18n/en/diagnosis/all';

export const changes: DiagnosisSentences['changes'] = {
  same: '違いはありません',
  added: '追加されています',
  missing: 'なくなっています',
  emptied: '値がなくなっています',
  filled: '値が入っています',
  case: '大文字と小文字だけが違います',
  whitespace: '空白だけが違います',
  'encoded-again': 'もう一度パーセントエンコードされています',
  decoded: '一度パーセントデコードされています',
  plus: '`+`、`%20`、`%2B` の違いだけです',
  encoding: 'パーセントエンコードの表記だけが違います',
  latin1: 'UTF-8 が Latin-1 として読まれています',
  order: '順序だけが違います',
  slashes: 'スラッシュだけが違います',
  'dot-segments': 'ドットセグメントが解決されています',
  appended: '末尾に追加されています',
  prepended: '先頭に追加されています',
  cut: '末尾が欠けています',
  'cut-front': '先頭が欠けています',
  value: '値が違います',
};
