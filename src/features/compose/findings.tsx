import { useRef } from 'react';
import { useStore } from 'zustand';
import type { ComposeFinding, Field, Severity } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
import type { Sentences } from '@/i18n/en/sentences/all';
import { unsaid, verbatim } from '@/i18n/verbatim';
import { useStores } from '@/state/context';
import { Button } from '@/ui/button';
import { Note, type NoteKind } from '@/ui/note';
import { Rich } from '@/ui/rich';
import { Spoken } from '@/ui/spoken';
import styles from './findings.module.css';

const KIND: Readonly<Record<Severity, NoteKind>> = { fault: 'fault', warning: 'warning', note: 'info' };
const ORDER: readonly Severity[] = ['fault', 'warning', 'note'];

/** What there is to say of one field, faults first. */
export function useFindings(field: Field): readonly ComposeFinding[] {
  const { signing } = useStores();
  const last = useRef<readonly ComposeFinding[]>([]);
  return useStore(signing, ({ findings }) => {
    const own = findings.filter((finding) => finding.field === field);
    // The same list as long as the same is in it: nothing is drawn anew for what is said elsewhere.
    if (own.length !== last.current.length || own.some((finding, i) => finding !== last.current[i])) last.current = own;
    return last.current;
  });
}

export const isFaulty = (findings: readonly ComposeFinding[]): boolean =>
  findings.some(({ severity }) => severity === 'fault');

/** The sentences of one field, each with its one-click fix. They are announced when they change, without what was typed. */
export function Findings({ id, findings }: { readonly id: string; readonly findings: readonly ComposeFinding[] }) {
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const spoken = useSpoken(sorted);
  return (
    <>
      <div id={id} className={styles['list']}>
        {sorted.map((finding) => (
          <FindingNote key={finding.code} finding={finding} />
        ))}
      </div>
      <Spoken>{spoken}</Spoken>
    </>
  );
}

/** What is said aloud of findings: a secret may have been typed into any field, so nothing that was typed is. */
function useSpoken(findings: readonly ComposeFinding[]): string {
  const { mark } = useMessages().compose;
  const sentences = useSentences();
  if (!sentences) return '';
  return findings
    .map(({ severity, code, args }) => `${mark[severity]}: ${sentenceOf(sentences, code, unsaid(args))}`)
    .join(' ')
    .replaceAll('`', '');
}

const sentenceOf = ({ findings }: Sentences, code: ComposeFinding['code'], args: unknown): string =>
  (findings[code] as (args: unknown) => string)(args);

function FindingNote({ finding }: { readonly finding: ComposeFinding }) {
  const { mark } = useMessages().compose;
  const sentences = useSentences();
  const { compose } = useStores();
  const { fix } = finding;
  if (!sentences) return null;
  const sentence = sentenceOf(sentences, finding.code, verbatim(finding.args));
  return (
    <Note kind={KIND[finding.severity]} meaning={mark[finding.severity]}>
      <Rich text={sentence} />
      {fix && (
        <>
          {' '}
          <Button variant="link" onClick={() => compose.getState().apply(fix.edits)}>
            {sentences.fixes[fix.code](fix.text ?? '')}
          </Button>
        </>
      )}
    </Note>
  );
}
