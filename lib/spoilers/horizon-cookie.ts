export const HORIZON_COOKIE = 'horizon'
export const HORIZON_MAX_AGE_SECONDS = 365 * 24 * 60 * 60

/** The choice in a `horizon` cookie, or null where it holds none: only plain digits, at most four.
 *  @param last how many episodes there are: nobody has watched more, and whoever says so has not chosen */
export function parseHorizonCookie(value: string | undefined, last = Infinity): number | null {
  return value !== undefined && /^\d{1,4}$/.test(value) && Number(value) <= last ? Number(value) : null
}
