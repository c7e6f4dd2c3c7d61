/** The part of the core's face that tells what the other side must allow, fetched when it is set up. */
export { type Answers, type AskId, mayBe, openOf } from './grants/asks';
export { bucketPolicy } from './grants/bucket-policy';
export { type CorsId, type CorsNeed, corsFor } from './grants/cors/cors';
export { originOf } from './grants/cors/origin';
export { type Grant, grantFor } from './grants/grant';
export { type LackCode, lacksOf } from './grants/lacks';
export { linesOf, type Pieces, plain } from './grants/pieces';
export { formRequestOf, type GrantRequest, grantRequestOf } from './grants/request';
export type { GrantNote } from './grants/row';
export { apiPlaceOf } from './grants/rows/api';
export { apiSpecOf } from './grants/templates/api-spec';
export { TEMPLATES, type TemplateId } from './grants/templates/templates';
export { isForbiddenInBrowsers } from './model/forbidden-in-browsers';
export { pathInPractice, practicePath } from './practice/practice-url';
