/** An access key. `sessionToken` comes with temporary credentials only. */
export type Credentials = {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
};

/** What a signature is bound to besides the request: `date/region/service/aws4_request`. */
export type Scope = { readonly date: string; readonly region: string; readonly service: string };

export const scopeText = (scope: Scope): string => `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
