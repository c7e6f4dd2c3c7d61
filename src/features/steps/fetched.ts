import { createLater } from '@/core';

/** What of the steps a first look does not show. */
export const lastSteps = createLater(() => import('./last-steps'));
