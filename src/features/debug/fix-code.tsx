import { useState } from 'react';
import type { Mistake, Reading, Statement } from '@/core';
import { type Remedy, type RemedyValues, remedyFor } from '@/core/verdict';
import { useDebugTexts } from '@/i18n/debug';
import { Button } from '@/ui/button';
import styles from './fix-code.module.css';

type Props = { readonly leads: Statement; readonly reading: Reading };

/** How it is done right, in the languages for which that is known. */
export function FixCode({ leads, reading }: Props) {
  const t = useDebugTexts().debug.verdict;
  const [chosen, setChosen] = useState<Remedy['language']>();
  const remedies = remediesOf(leads, reading);
  const shown = remedies.find(({ language }) => language === (chosen ?? languageOf(reading))) ?? remedies[0];
  if (!shown) return null;
  return (
    <div className={styles['fix']}>
      <div className={styles['head']} role="group" aria-label={t.languages}>
        <h2 className={styles['title']}>{t.fix}</h2>
        {remedies.map(({ language }) => (
          <Button
            key={language}
            variant="quiet"
            translate="no"
            aria-pressed={language === shown.language}
            onClick={() => setChosen(language)}
          >
            {language}
          </Button>
        ))}
      </div>
      <pre className={styles['code']} translate="no" tabIndex={0}>
        <code>{shown.code.split('**').map((piece, i) => (i % 2 === 1 ? <b key={piece}>{piece}</b> : piece))}</code>
      </pre>
    </div>
  );
}

function remediesOf(leads: Statement, { case: c }: Reading): readonly Remedy[] {
  const known = {
    ...(c.service === undefined ? {} : { service: c.service }),
    ...(c.inferred.region === undefined ? {} : { region: c.inferred.region }),
    ...methodOf(c.request?.method ?? c.received?.canonical?.method),
  };
  if (leads.kind === 'finding') {
    const { code, fix, args } = leads.finding;
    const made = 'made' in args ? methodOf(args.made) : {};
    return remedyFor(code, { ...known, ...fix?.args, ...made });
  }
  if (leads.kind !== 'mistakes') return [];
  return leads.answer.changes.flatMap((change) => remedyFor(change.code, { ...known, ...valuesOf(change) }));
}

/** What was signed with a presigned URL is to be sent; what a scope should have said is to be signed. */
function valuesOf({ code, name, did, should }: Mistake): Partial<RemedyValues> {
  switch (code) {
    case 'scope-region':
      return { region: should };
    case 'scope-service':
      return { service: should };
    case 'method-other':
      return methodOf(did);
    case 'header-other':
      return name !== undefined && MAY_BE_SHOWN.test(name) ? { header: [name, did] } : {};
    default:
      return {};
  }
}

const methodOf = (method: string | undefined): Partial<RemedyValues> =>
  method === undefined ? {} : { method: method.toUpperCase() };

/** Headers whose values are no secret. */
const MAY_BE_SHOWN =
  /^(content-(type|md5|disposition|language|encoding)|cache-control|x-amz-(acl|storage-class|meta-.+))$/i;

/** The language that the paste is written in, as far as it shows. */
function languageOf({ paste, pieces }: Reading): Remedy['language'] | undefined {
  const signer = pieces.log?.signer ?? '';
  if (/boto|aws.?cli|python/i.test(signer)) return 'Python';
  if (/java(?!script)/i.test(signer)) return 'Java';
  if (/\bgo\b/i.test(signer)) return 'Go';
  if (/ruby/i.test(signer)) return 'Ruby';
  const format = paste.items.find(({ kind }) => kind === 'request')?.format;
  return format === 'curl' ? 'curl' : format === 'fetch' ? 'JavaScript' : undefined;
}
