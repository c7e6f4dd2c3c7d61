/** What the practice endpoint is made of, for the page. */
export { answerPractice } from '@/workers/practice-answer';
export { createObjectStore } from './object-store';
