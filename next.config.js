/** @type {import('next').NextConfig} */
const config = {
  distDir: process.env.NEXT_DIST ?? '.next',
  poweredByHeader: false,
  // The front (server/front) tags and compresses every body itself, once.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  // Metadata belongs into <head> for everyone: readers' pages run no script that would move it there.
  htmlLimitedBots: /.*/,
  // A config that extends another is left alone by the build; types are checked by `npm run check`.
  typescript: { tsconfigPath: 'tsconfig.next.json', ignoreBuildErrors: true },
  // Above the front's own limit (server/front/limits.ts), so that the front's sentence is the one people read.
  experimental: { serverActions: { bodySizeLimit: '12mb' } },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'nodemailer'],
}

export default config
