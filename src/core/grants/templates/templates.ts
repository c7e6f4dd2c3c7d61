import { cdk } from './cdk';
import { sam } from './sam';
import { serverless3, serverless4 } from './serverless';
import { terraform } from './terraform';

/** Every tool that there is a template for. */
export const TEMPLATES = [serverless3, serverless4, sam, cdk, terraform] as const;

export type TemplateId = (typeof TEMPLATES)[number]['id'];
