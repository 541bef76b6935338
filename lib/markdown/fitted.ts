export type Extent = { width: number; height: number }

/** The extent at which something is shown that may be no larger than `most`: its proportions kept, never enlarged, in whole pixels.
 *  Said in the markup, so that nothing shifts when the picture comes. */
export function fitted({ width, height }: Extent, most: Extent): Extent {
  const scale = Math.min(1, most.width / width, most.height / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
