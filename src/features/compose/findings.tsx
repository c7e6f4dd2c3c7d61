import { useRef } from 'react';
import { useStore } from 'zustand';
import type { ComposeFinding, Field, Severity } from '@/core';
import { useMessages, useSentences } from '@/i18n/context';
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
  const {
    compose: { mark },
    later: { gap },
  } = useMessages();
  const sentences = useSentences();
  const { compose } = useStores();
  const sorted = [...findings].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  if (!sentences) return <div id={id} className={styles['list']} />;
  const sentenceOf = (code: ComposeFinding['code'], args: unknown) =>
    (sentences.findings[code] as (args: unknown) => string)(args);
  return (
    <>
      <div id={id} className={styles['list']}>
        {sorted.map(({ code, severity, args, fix }) => (
          <Note key={code} kind={KIND[severity]} meaning={mark[severity]}>
            <Rich text={sentenceOf(code, verbatim(args))} />
            {gap}
            {fix && (
              <Button variant="link" onClick={() => compose.getState().apply(fix.edits)}>
                {sentences.fixes[fix.code](fix.text ?? '')}
              </Button>
            )}
          </Note>
        ))}
      </div>
      {/* A secret may have been typed into any field, so nothing that was typed is said aloud. */}
      <Spoken>
        {sorted
          .map(({ code, severity, args }) => `${mark[severity]}: ${sentenceOf(code, unsaid(args))}`)
          .join(' ')
          .replaceAll('`', '')}
      </Spoken>
    </>
  );
}
