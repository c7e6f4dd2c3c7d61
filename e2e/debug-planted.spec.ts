import { SAMPLE, testPlanted } from './support/planted';

testPlanted((all) => all.slice(0, SAMPLE));
