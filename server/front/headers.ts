import type { ServerResponse } from 'node:http'

const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ')

/** A picture, opened by itself, runs nothing and asks for nothing, whatever it turns out to hold. */
export const PICTURE_POLICY = "default-src 'none'; sandbox"

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  // Not `no-referrer`: browsers would then send `Origin: null` with every form.
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
}

/** The headers every answer carries.
 *  @param baseUrl When https, browsers are told to stay with it.
 *  @param development Without the policy, which the framework's own tools would break. */
export function securityHeaders(baseUrl: string, development: boolean): Record<string, string> {
  return {
    ...ALWAYS,
    ...(development ? {} : { 'content-security-policy': POLICY }),
    ...(baseUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

export function setAll(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}
