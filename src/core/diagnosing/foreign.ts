/** Another way of signing that a paste shows, by the name under which its owner documents it. */
export type ForeignScheme =
  | 'v2-query'
  | 'v2-header'
  | 'v3-header'
  | 'v4a'
  | 'cloudfront'
  | 'goog4'
  | 'goog2'
  | 'azure-sas'
  | 'oss'
  | 'tencent';

export type Foreign = { readonly scheme: ForeignScheme };
