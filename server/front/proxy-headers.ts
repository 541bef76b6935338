import type { IncomingHttpHeaders } from 'node:http'

const CLAIMS = ['forwarded', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip'] as const

// How a machine that speaks both writes an IPv4 address as IPv6.
const MAPPED = /^::ffff:(?=\d+\.)/

/** Make `x-forwarded-for` the one address the request came from, whoever asks later. Without a proxy of ours, whatever
 *  the client claims about itself is dropped; behind one, the last entry counts, for the others are the client's words. */
export function settleClient(headers: IncomingHttpHeaders, peer: string, trustProxy: boolean): void {
  if (!trustProxy) for (const name of CLAIMS) delete headers[name]
  const claimed = trustProxy ? String(headers['x-forwarded-for'] ?? '') : ''
  // Next decides by it how metadata is written, and takes a missing one for a browser that runs scripts.
  headers['user-agent'] ||= 'unknown'
  headers['x-forwarded-for'] = (claimed.split(',').at(-1)?.trim() || peer).replace(MAPPED, '')
}

// What only the framework's scripts would ask for: flight payloads instead of pages, and actions called by script.
const FRAMEWORK = [
  'rsc',
  'next-action',
  'next-url',
  'next-hmr-refresh',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
] as const

/** Readers' pages run none of the framework's scripts, so whoever sends these is no page of ours: they get the page itself. */
export function dropFrameworkHeaders(headers: IncomingHttpHeaders): void {
  for (const name of FRAMEWORK) delete headers[name]
  for (const name of Object.keys(headers)) if (/^x-(middleware|nextjs|matched|invoke|now)-/.test(name)) delete headers[name]
}
