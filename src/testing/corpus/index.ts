import { ALONE } from './alone';
import { CHUNKS } from './chunks';
import { CLASSES } from './classes';
import { CODE } from './code';
import { COMMANDS } from './commands';
import { CREDENTIALS } from './credentials';
import type { CorpusEntry } from './entry';
import { FALSE_CAUSES } from './false-causes';
import { FORMS } from './faults/form';
import { HTTP } from './http';
import { KEY_FORMS } from './key-forms';
import { LOGS } from './logs';
import { MISREAD } from './misread';
import { MIXED } from './mixed';
import { OBSERVED } from './observed';
import { PRINTED } from './printed';
import { RECORDED } from './recorded';
import { REPLIES } from './replies';
import { SCOPES_IN_CODE } from './scopes-in-code';
import { SERVER_LOGS } from './server-logs';
import { SLIPS } from './slips';
import { TOOLS } from './tools';
import { TRUST } from './trust';
import { URLS } from './urls';
import { WIRES } from './wires';
import { WRAPS } from './wraps';

/** Texts as people paste them, written for these tests, with what must be recognised in each. */
export const CORPUS: readonly CorpusEntry[] = [
  ...URLS,
  ...COMMANDS,
  ...CODE,
  ...SCOPES_IN_CODE,
  ...HTTP,
  ...FORMS,
  ...CHUNKS,
  ...PRINTED,
  ...RECORDED,
  ...OBSERVED,
  ...SERVER_LOGS,
  ...REPLIES,
  ...LOGS,
  ...ALONE,
  ...WIRES,
  ...WRAPS,
  ...CREDENTIALS,
  ...MISREAD,
  ...MIXED,
  ...TOOLS,
  ...KEY_FORMS,
  ...TRUST,
  ...FALSE_CAUSES,
  ...SLIPS,
  ...Object.values(CLASSES).flat(),
];
