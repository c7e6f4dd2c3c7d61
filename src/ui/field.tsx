import type {
  ComponentProps,
  InputHTMLAttributes,
  ReactNode,
  SelectHTMLAttributes,
  TextareaHTMLAttributes,
} from 'react';
import { classes } from './classes';
import styles from './field.module.css';
import { type Tone, toneClass } from './tone';

/** `bare`: the label is for those who hear the page; `chip` and `inside`: it stands in the box, before its value. */
export type FieldLook = 'labelled' | 'bare' | 'chip' | 'inside';

type FieldProps = {
  readonly id: string;
  readonly label: string;
  readonly look?: FieldLook | undefined;
  readonly tone?: Tone | undefined;
  readonly lit?: boolean | undefined;
  /** Stands at the right of the label. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly onPoint?: ((on: boolean) => void) | undefined;
};

/** A label above its control; hints and problems follow inside, so that they stand where they belong. */
export function Field({ id, label, look = 'labelled', tone, lit = false, aside, children, onPoint }: FieldProps) {
  return (
    <div
      className={classes(styles[look], tone && styles['tinted'], lit && styles['lit'], toneClass(tone))}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
    >
      {look === 'labelled' ? (
        <div className={styles['head']}>
          <label className={styles['label']} htmlFor={id}>
            {label}
          </label>
          {aside}
        </div>
      ) : (
        <label className={look === 'bare' ? 'visually-hidden' : styles['within']} htmlFor={id}>
          {label}
        </label>
      )}
      {children}
    </div>
  );
}

/** Browsers and their helpers keep their hands off: no completion, correction, capitals, spelling or translation. */
const HANDS_OFF = {
  autoComplete: 'off',
  autoCorrect: 'off',
  autoCapitalize: 'off',
  spellCheck: false,
  translate: 'no',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
} as const;

type Invalid = { readonly invalid?: boolean | undefined };

export function TextInput({ invalid, ...rest }: Invalid & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <input type="text" className={styles['control']} aria-invalid={invalid || undefined} {...HANDS_OFF} {...rest} />
  );
}

export function TextArea({ invalid, ...rest }: Invalid & ComponentProps<'textarea'>) {
  return <textarea className={styles['control']} aria-invalid={invalid || undefined} {...HANDS_OFF} {...rest} />;
}

/** One line that keeps what is pasted, line breaks too, and can hide it. */
export function SecretInput({
  invalid,
  hidden,
  onEnter,
  ...rest
}: Invalid & { readonly hidden: boolean; readonly onEnter?: () => void } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'hidden'
  >) {
  return (
    <textarea
      rows={1}
      className={classes(styles['control'], styles['oneLine'], hidden && styles['masked'])}
      aria-invalid={invalid || undefined}
      {...HANDS_OFF}
      {...rest}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter?.();
      }}
    />
  );
}

export function Select({ invalid, ...rest }: Invalid & SelectHTMLAttributes<HTMLSelectElement>) {
  return <select className={styles['control']} aria-invalid={invalid || undefined} {...rest} />;
}
