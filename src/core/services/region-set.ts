/** Whether a SigV4a region set, `us-east-1,eu-*` say, covers a region: `*` stands for any run of characters. */
export const coversRegion = (set: string, region: string): boolean =>
  set.split(',').some((entry) => isLike(region, entry.trim()));

/** Piece by piece, so that no pattern takes long. */
function isLike(region: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return region === pattern;
  let at = first.length;
  for (const piece of rest) {
    const found = region.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return region.startsWith(first) && region.endsWith(last) && region.length - last.length >= at;
}

/** Whether an endpoint takes SigV4a only: it belongs to no region (Amazon S3 User Guide, "Multi-Region Access Point authentication"). */
export const takesOnlyV4a = (host = ''): boolean =>
  /\.accesspoint\.s3-global\.amazonaws\.com$|\.cloudfront-kvs\.global\.api\.aws$/.test(host);
