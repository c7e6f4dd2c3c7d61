import styles from './tones.module.css';

/** The tints of the kit: eight for values, and two for the rest. */
export type Tone = 'path' | 'query' | 'host' | 'date' | 'region' | 'service' | 'key' | 'payload' | 'hash' | 'plain';

/** The class that sets `--tone`. */
export const toneClass = (tone: Tone | undefined): string | undefined => (tone ? styles[tone] : undefined);
