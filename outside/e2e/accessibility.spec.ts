import { LOOKS, SAMPLE, testLook } from '@e2e/support/accessibility';

for (const look of LOOKS.filter((one) => !SAMPLE.includes(one))) testLook(look);
