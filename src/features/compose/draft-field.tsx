import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Field as FieldName } from '@/core';
import { useStores } from '@/state/context';
import { isLit, type Pointed } from '@/state/highlight';
import { Field, type FieldLook } from '@/ui/field';
import type { Tone } from '@/ui/tone';
import { Findings, isFaulty, useFindings } from './findings';

/** What a control needs to belong to its label and its sentences. */
export type ControlProps = { readonly id: string; readonly invalid: boolean; readonly 'aria-describedby': string };

type Props = {
  readonly field: FieldName;
  readonly label: string;
  readonly look?: FieldLook;
  readonly tone?: Tone;
  readonly source?: Pointed;
  readonly aside?: ReactNode;
  readonly hint?: ReactNode;
  /** What there is to say stands elsewhere, in a `FieldFindings`, where there is room for it. */
  readonly findingsElsewhere?: boolean;
  readonly children: (control: ControlProps) => ReactNode;
};

/** One field of the draft: label, control, hint, and what there is to say of it; it lights up with everything it reaches. */
export function DraftField({
  field,
  label,
  look,
  tone,
  source,
  aside,
  hint,
  findingsElsewhere = false,
  children,
}: Props) {
  const id = `compose-${field}`;
  const findings = useFindings(field);
  const { highlight } = useStores();
  const lit = useStore(highlight, ({ pointed }) =>
    source === undefined || pointed === undefined ? false : belongs(source, pointed),
  );
  return (
    <Field
      id={id}
      label={label}
      look={look}
      tone={tone}
      lit={lit}
      aside={aside}
      onPoint={source && ((on) => highlight.getState().point(on ? source : undefined))}
    >
      {children({ id, invalid: isFaulty(findings), 'aria-describedby': `${id}-findings` })}
      {hint}
      {!findingsElsewhere && <Findings id={`${id}-findings`} findings={findings} />}
    </Field>
  );
}

/** What there is to say of a field whose own place is too narrow for it. */
export function FieldFindings({ field }: { readonly field: FieldName }) {
  return <Findings id={`compose-${field}-findings`} findings={useFindings(field)} />;
}

const belongs = (source: Pointed, pointed: Pointed): boolean =>
  source === 'url' ? pointed === 'url' || isLit('url', pointed) : pointed === source;
