import { isSample, testClasses } from '@e2e/support/classes';

// The texts that the page's own tests leave out.
testClasses((entry) => !isSample(entry));
