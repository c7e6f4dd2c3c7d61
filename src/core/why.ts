/** The part of the core's face that computes a step in a shell, fetched when somebody asks why a step is as it is. */
export { type LineStep, stepLine } from './snippets/step-lines';
