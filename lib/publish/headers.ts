/** The headers a file of the site is served with; `npm start` sends them, a host is to do the same. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    ...common,
    'Cache-Control': path.startsWith('/_kansoku/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300, must-revalidate',
    ...typeOf(path),
    // Made to be framed by other sites; it runs nothing.
    ...(path.endsWith('/embed.html')
      ? { 'Content-Security-Policy': 'frame-ancestors *', 'X-Robots-Tag': 'noindex' }
      : {}),
    // A stand-alone drawing brings its own style and nothing that runs.
    ...(path.endsWith('.svg')
      ? { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" }
      : {}),
  };
}

/** The media types of files that hosts do not know, or know too little of. */
const types = [
  [/feed\.xml$/, 'application/atom+xml; charset=utf-8'],
  [/\.csv$/, 'text/csv; charset=utf-8; header=present'],
  [/\.csv-metadata\.json$/, 'application/csvm+json'],
  [/\.csl\.json$/, 'application/vnd.citationstyles.csl+json'],
  [/\.bib$/, 'application/x-bibtex; charset=utf-8'],
  [/\.ris$/, 'application/x-research-info-systems; charset=utf-8'],
  [/\/oembed\.json$/, 'application/json+oembed'],
  [/\.jsonld$/, 'application/ld+json'],
  [/\.parquet$/, 'application/vnd.apache.parquet'],
  [/^\/SHA256SUMS$/, 'text/plain; charset=utf-8'],
  [/\bdata\/schema\/\w+\.v\d+\.json$/, 'application/schema+json'],
] as const;

function typeOf(path: string): Readonly<Record<string, string>> {
  const type = types.find(([pattern]) => pattern.test(path))?.[1];
  return type === undefined ? {} : { 'Content-Type': type };
}

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // What a page's own policy cannot say for itself.
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;
