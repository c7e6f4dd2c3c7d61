import type { NoCurl, ShellName } from '@/core/take-away';

const impossible: Readonly<Record<NoCurl, string>> = {
  'control-character':
    'No command for this shell: a value has a line break or another control character, which it cannot pass on. Choose another shell, or put the body in a file.',
  'not-ascii':
    'No command for this shell: a value has a character outside ASCII, and Windows may pass on a different one. Choose POSIX shell, or put the body in a file with a plain name.',
  'exclamation-mark':
    'No command for cmd: a value has an exclamation mark, which cmd may read as part of a variable. Choose PowerShell, or put the body in a file.',
  'too-long': 'No command for this shell: it would be longer than the system allows. Put the body in a file.',
  'body-with-head': 'No command: curl cannot send a body with HEAD.',
};

const hints: Readonly<Record<ShellName, string>> = {
  posix: '',
  powershell: 'For Windows PowerShell and PowerShell 7 on Windows.',
  cmd: 'For the Command Prompt. A batch file reads % differently.',
};

export const curl = {
  shell: 'Shell for curl',
  shells: { posix: 'POSIX shell', powershell: 'PowerShell', cmd: 'cmd' } satisfies Record<ShellName, string>,
  hints,
  impossible,
  untyped:
    "No `Content-Type` was given. The copied command has `-H 'Content-Type:'`, so that curl does not add its own.",
  practice: 'The practice endpoint answers only in this browser: from a terminal, this command gets a 404.',
};
