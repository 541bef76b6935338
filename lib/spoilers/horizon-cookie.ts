export const HORIZON_COOKIE = 'horizon'
export const HORIZON_MAX_AGE_SECONDS = 365 * 24 * 60 * 60

/** How far somebody has watched, as they once said it: so many episodes, in the order that the episodes had then. Orders are
 *  counted from 0; null where a choice does not say. */
export type HorizonChoice = { ordinal: number; order: number | null }

/** The choice in a `horizon` cookie, or null where it holds none: plain digits, at most four, and behind a point the order, where it is not the first. */
export function parseHorizonCookie(value: string | undefined): HorizonChoice | null {
  const [, ordinal, order] = /^(\d{1,4})(?:\.([1-9]\d{0,3}))?$/.exec(value ?? '') ?? []
  return ordinal === undefined ? null : { ordinal: Number(ordinal), order: order === undefined ? null : Number(order) }
}

/** The same as it is written: the first order needs no saying. */
export const writeHorizonCookie = ({ ordinal, order }: HorizonChoice): string => (order ? `${ordinal}.${order}` : String(ordinal))
