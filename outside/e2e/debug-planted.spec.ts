import { SAMPLE, testPlanted } from '@e2e/support/planted';

// The mistakes that the page's own tests leave out.
testPlanted((all) => all.slice(SAMPLE));
