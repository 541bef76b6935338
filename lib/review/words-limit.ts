/** Characters of what a moderator says with a decision. */
export const WORDS_LIMIT = 2000
