import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { caseVerdict } from '@/core/diagnosing/case-verdict';
import { readCase } from '@/core/diagnosing/reading';
import { type Instant, instant, parseAmzDate } from '@/core/model/instant';
import { ALONE } from '@/core/solving/form/forms';
import { solve } from '@/core/solving/solve';
import { nodeHasher } from '@/testing/node-hasher';

const DIR = '../shared/inputs';
it('prints', async () => {
  const only = process.env['ONLY'];
  const out: string[] = [];
  for (const file of readdirSync(DIR)
    .filter((f) => f.endsWith('.txt') && !f.includes('.test.'))
    .sort()) {
    const name = file.slice(0, -4);
    if (only && !new RegExp(only).test(name)) continue;
    const text = readFileSync(`${DIR}/${file}`, 'utf8');
    const exp = readFileSync(`${DIR}/${name}.expected.md`, 'utf8');
    const secret = /Secret: `([^`]+)`/.exec(exp)?.[1];
    const date = /X-Amz-Date[=:] ?(20\d{6}T\d{6}Z)/i.exec(text)?.[1];
    const now =
      name.startsWith('slip') && date
        ? (((parseAmzDate(date) as number) + 30_000) as Instant)
        : (parseAmzDate(
            name.includes('ahead') || !/24[78]Z/.test(text) ? '20261129T002000Z' : '20261129T002500Z',
          ) as Instant);
    const reading = await readCase(text, now, nodeHasher);
    const { request, reply, log } = reading.pieces;
    out.push(`=== ${name}`);
    out.push(
      'items: ' +
        reading.paste.items.map((i) => i.format).join(', ') +
        ` | ${request?.method} ${request?.authority}${request?.target.slice(0, 40)} h:${request?.headers.map(([n]) => n).join(',')} body:${JSON.stringify(request?.body)}`,
    );
    const show = (s: any) =>
      s.kind === 'finding'
        ? `${s.finding.severity}:${s.finding.code} ${JSON.stringify(s.finding.args).slice(0, 150)}`
        : s.kind === 'mistakes' || s.kind === 'signed-for'
          ? `${s.kind.toUpperCase()} ${s.answer.changes.map((c: any) => `${c.code}(${c.name}) [${c.did.slice(0, 80)}|${c.should.slice(0, 80)}]`).join(' + ')} LEARNED ${JSON.stringify(s.answer.learned)}`
          : JSON.stringify(s).slice(0, 400);
    const print = (label: string, v: any) => {
      out.push(`${label} [${v.rank}] ${show(v.leads)}`);
      for (const s of v.also) out.push('    also ' + show(s));
      for (const s of v.notes) out.push('    note ' + show(s));
      for (const a of v.others) out.push('    other ' + a.changes.map((c: any) => c.code).join('+'));
    };
    print('WITHOUT', caseVerdict(reading));
    if (secret) {
      const outcome = await solve(
        { request, reply, log, body: undefined, key: { secret }, sessionToken: undefined, rule: undefined },
        {
          budget: { pairs: Number(process.env['PAIRS'] ?? 300_000), triplesMs: Number(process.env['TRIPLES'] ?? 0) },
          hasher: nodeHasher,
          clock: { now: () => instant(performance.now()) },
          share: ALONE,
          onProgress: () => {},
          signal: { aborted: false },
          pause: async () => {},
        },
      );
      print('WITH', caseVerdict(reading, outcome));
    }
    out.push('');
  }
  writeFileSync(process.env['OUT'] ?? '/tmp/trust/out.txt', out.join('\n'));
}, 600_000);
