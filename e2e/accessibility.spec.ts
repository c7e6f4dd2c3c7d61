import { SAMPLE, testLook } from './support/accessibility';

for (const look of SAMPLE) testLook(look);
