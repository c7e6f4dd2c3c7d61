import { LOOKS, SAMPLE, testLook } from '@e2e/support/accessibility';
import { testChapters } from '@e2e/support/chapters';
import { testVerdict } from '@e2e/support/verdict-look';

for (const look of LOOKS.filter((one) => !SAMPLE.includes(one))) testLook(look);

const OTHERS = LOOKS.filter((one) => !SAMPLE.includes(one) && one.width === (one.colorScheme === 'light' ? 1440 : 390));
for (const look of OTHERS) testVerdict(look);
for (const look of [...OTHERS, ...SAMPLE]) testChapters(look);
