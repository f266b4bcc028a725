/** The headers a file of the site is served with; `npm start` sends them, a host is to do the same. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  return {
    ...common,
    'Cache-Control': path.startsWith('/_kansoku/')
      ? 'public, max-age=31536000, immutable'
      : 'public, max-age=300, must-revalidate',
    ...(path.endsWith('feed.xml') ? { 'Content-Type': 'application/atom+xml; charset=utf-8' } : {}),
    ...(path.endsWith('.csv') ? { 'Content-Type': 'text/csv; charset=utf-8; header=present' } : {}),
    // A stand-alone drawing brings its own style and nothing that runs.
    ...(path.endsWith('.svg')
      ? { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" }
      : {}),
  };
}

const common = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // What a page's own policy cannot say for itself.
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const;
