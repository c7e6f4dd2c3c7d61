/**
 * Whether SDKs make another host of a name than of a bucket's: buckets for directories and access points of those, and access points at
 * outposts. The aliases of other access points (`-s3alias`, `--ol-s3`) stand in a host as a bucket does (Amazon S3 User Guide,
 * "General purpose bucket naming rules").
 */
export const hasOwnHost = (bucket: string): boolean => /--(?:x|xa|op)-s3$/.test(bucket);
