/** Bytes of an upload, as it comes. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024

/** Pictures of one person that may wait at once, for their description or for a moderator. */
export const WAITING_OF_ONE = 20

/** Pixels that are decoded at most; of a moving picture, all its frames together. About 200 MB in memory. */
export const MOST_PIXELS = 50_000_000

/** Frames of a moving picture. */
export const MOST_FRAMES = 300

/** Longest edge of what is kept, in pixels. */
export const LONGEST_EDGE = 2560

/** Widths of the smaller copies. */
export const WIDTHS = [320, 640, 1280] as const

/** Seconds that one step of re-encoding may take. */
export const SECONDS_A_STEP = 20
