/** From here on it is worth saying how much room is left. */
const NEAR = 0.8

/** What is said of a field with so many characters; nothing while there is room. */
export const roomWords = (length: number, limit: number): string => (length < limit * NEAR ? '' : `${length} of ${limit} characters`)
