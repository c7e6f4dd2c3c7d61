import { format } from 'node:util';

// Noise fails: what a test lets its code complain about is a fault of the one or the other.
for (const level of ['error', 'warn'] as const) {
  console[level] = (...args: unknown[]) => {
    throw new Error(`console.${level}: ${format(...args)}`);
  };
}
