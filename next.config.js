/** @type {import('next').NextConfig} */
module.exports = {
  output: 'standalone',
  // This folder is the project, even when a folder above it has a lock file.
  outputFileTracingRoot: __dirname,
  turbopack: { root: __dirname },
  poweredByHeader: false,
  // The API never redirects; proxy.ts answers its addresses with a slash too many.
  skipTrailingSlashRedirect: true,
  // The API never redirects, not even from an address with a slash too many at its end.
  skipTrailingSlashRedirect: true,
  // `npm run bench` reads from these maps what is in the JavaScript; nobody else needs them.
  productionBrowserSourceMaps: process.env.STET_BROWSER_MAPS === '1',
  // `npm run check` looks at the types; a desk's machine only has to compile.
  typescript: { ignoreBuildErrors: true },
  // Native modules stay files of their own.
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pino'],
}
