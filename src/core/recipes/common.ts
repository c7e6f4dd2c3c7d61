import type { FactSource } from '@/core/services/sources';
import type { Ask, Recipe } from './recipe';

/** A page of AWS’s documentation. */
export const aws = (page: string): FactSource => ({ url: `https://docs.aws.amazon.com/${page}`, how: 'documented' });
export const reported = (url: string): FactSource => ({ url, how: 'reported' });

export const REGION: Ask = { name: 'region', starts: 'us-east-1' };

/** A link that may be good as long as any. */
export const WEEK: Recipe['lifetime'] = { usual: 900, longest: 604_800 };
/** What most tokens are signed for, and good for at most. */
export const QUARTER: Recipe['lifetime'] = { usual: 900, longest: 900 };
