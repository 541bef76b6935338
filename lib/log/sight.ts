/** How far somebody has watched, as far as the log needs to know: any viewer will do. */
export type LogSight = { horizon: { bounds: ReadonlySet<string> }; opened: ReadonlySet<number> }

/** Every bound that is safe for them, for a WHERE. */
export const safeBounds = ({ horizon }: LogSight): string[] => [...horizon.bounds]

/** Whether something of this bound, on this page where it is on one, may be told to them. */
export const maySee = ({ horizon, opened }: LogSight, bound: string, pageId: number | null = null): boolean =>
  horizon.bounds.has(bound) || (pageId !== null && opened.has(pageId))
