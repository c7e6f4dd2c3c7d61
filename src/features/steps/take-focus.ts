/** Has a panel read, and in sight as a whole. */
export function takeFocus(panel: HTMLElement | null | undefined): void {
  panel?.focus();
  panel?.scrollIntoView({ block: 'nearest' });
}
