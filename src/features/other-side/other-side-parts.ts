/** What is fetched when the other side is set up, or asked about. */
export { Lacks } from './lacks';
export { OtherSidePanel } from './other-side-panel';
