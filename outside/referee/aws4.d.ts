declare module 'aws4' {
  const aws4: {
    readonly RequestSigner: new (
      request: Readonly<Record<string, unknown>>,
      credentials: { readonly accessKeyId: string; readonly secretAccessKey: string; readonly sessionToken?: string },
    ) => {
      readonly sign: () => { readonly path: string; readonly headers: Readonly<Record<string, string>> };
      readonly canonicalString: () => string;
      readonly stringToSign: () => string;
    };
  };
  export = aws4;
}
