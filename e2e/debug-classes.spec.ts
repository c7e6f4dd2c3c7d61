import { isSample, testClasses } from './support/classes';

testClasses(isSample);
