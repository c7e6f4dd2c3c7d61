import { isSample, testPracticeReplies } from '@e2e/support/practice-replies';

testPracticeReplies((service, mistake) => !isSample(service, mistake));
