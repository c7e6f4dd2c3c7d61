/** A real S3 server on this computer that checks signatures. It holds one bucket, and pages of any origin may use it. */
export type S3Server = {
  readonly name: string;
  /** With its port, as it is signed. */
  readonly host: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secret: string;
  readonly close: () => Promise<void>;
};
