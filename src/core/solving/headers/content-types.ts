/** The media types that uploads of a file are signed with, by its extension (IANA media types; what AWS's and Python's tools guess). */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  avif: ['image/avif'],
  bin: ['application/octet-stream'],
  bmp: ['image/bmp'],
  css: ['text/css'],
  csv: ['text/csv', 'application/vnd.ms-excel'],
  doc: ['application/msword'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  gif: ['image/gif'],
  gz: ['application/gzip', 'application/x-gzip'],
  heic: ['image/heic'],
  html: ['text/html'],
  jpeg: ['image/jpeg', 'image/jpg'],
  jpg: ['image/jpeg', 'image/jpg'],
  js: ['text/javascript', 'application/javascript'],
  json: ['application/json'],
  m4a: ['audio/mp4', 'audio/x-m4a'],
  md: ['text/markdown'],
  mov: ['video/quicktime'],
  mp3: ['audio/mpeg', 'audio/mp3'],
  mp4: ['video/mp4'],
  parquet: ['application/vnd.apache.parquet'],
  pdf: ['application/pdf'],
  png: ['image/png'],
  pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  svg: ['image/svg+xml'],
  tar: ['application/x-tar'],
  tif: ['image/tiff'],
  tiff: ['image/tiff'],
  txt: ['text/plain', 'text/plain; charset=utf-8'],
  wav: ['audio/wav', 'audio/x-wav'],
  webm: ['video/webm', 'audio/webm'],
  webp: ['image/webp'],
  woff2: ['font/woff2'],
  xls: ['application/vnd.ms-excel'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  xml: ['application/xml', 'text/xml'],
  zip: ['application/zip', 'application/x-zip-compressed'],
};

/** The types that the end of a path calls for; none where it calls for none. */
export function typesOf(path: string): readonly string[] {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(TYPES, extension) ? (TYPES[extension] as readonly string[]) : [];
}
