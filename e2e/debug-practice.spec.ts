import { isSample, testPracticeReplies } from './support/practice-replies';

testPracticeReplies(isSample);
