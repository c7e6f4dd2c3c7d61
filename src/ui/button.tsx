import type { ButtonHTMLAttributes } from 'react';
import styles from './button.module.css';
import { classes } from './classes';

export type ButtonVariant = 'plain' | 'primary' | 'link' | 'quiet' | 'choice';

const variants: Readonly<Record<ButtonVariant, string | undefined>> = {
  plain: undefined,
  primary: styles['primary'],
  link: styles['link'],
  quiet: styles['quiet'],
  choice: styles['choice'],
};

export const buttonClass = (variant: ButtonVariant): string => classes(styles['button'], variants[variant]);

/** A native button that never submits. */
export function Button({
  variant = 'plain',
  ...rest
}: { readonly variant?: ButtonVariant } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={buttonClass(variant)} {...rest} />;
}
