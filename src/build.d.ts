/** What vite.config.ts puts in. */
interface ImportMetaEnv {
  /** Of package.json. */
  readonly VERSION: string;
}
