export const HORIZON_COOKIE = 'horizon'
export const HORIZON_MAX_AGE_SECONDS = 365 * 24 * 60 * 60

/** The choice in a `horizon` cookie, or null where it holds none: only plain digits, at most four. */
export function parseHorizonCookie(value: string | undefined): number | null {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : null
}
