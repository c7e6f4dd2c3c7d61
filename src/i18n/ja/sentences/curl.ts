import type { Sentences } from '@/i18n/en/sentences/all';

export const curl: Sentences['curl'] = {
  shell: 'curl のシェル',
  shells: { posix: 'POSIX シェル', powershell: 'PowerShell', cmd: 'cmd' },
  hints: {
    posix: '',
    powershell: 'Windows PowerShell と、Windows 上の PowerShell 7 で使えます。',
    cmd: 'コマンドプロンプト用です。バッチファイルでは % の扱いが異なるため、そのままでは使えません。',
  },
  untyped:
    "`Content-Type` が指定されていません。コピーしたコマンドの `-H 'Content-Type:'` は、curl が独自の値を付けないようにするためのものです。",
  practice: '練習用エンドポイントが応答するのはこのブラウザの中だけです。ターミナルで実行すると 404 になります。',
  impossible: {
    'control-character':
      'このシェル用のコマンドは作成できません。値に含まれる改行などの制御文字を渡せないためです。別のシェルを選ぶか、ボディをファイルにしてください。',
    'not-ascii':
      'このシェル用のコマンドは作成できません。ASCII 以外の文字は、Windows で別の文字に変わることがあるためです。POSIX シェルを選ぶか、ボディを半角英数字の名前のファイルにしてください。',
    'exclamation-mark':
      'cmd 用のコマンドは作成できません。値に含まれる感嘆符が、変数の一部として解釈されることがあるためです。PowerShell を選ぶか、ボディをファイルにしてください。',
    'too-long':
      'このシェル用のコマンドは作成できません。システムで許される長さを超えるためです。ボディをファイルにしてください。',
    'body-with-head': 'コマンドは作成できません。curl は HEAD でボディを送信できません。',
  },
};
