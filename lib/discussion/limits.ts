/** Characters of a comment, and of a thread's title. */
export const COMMENT_LIMIT = 10_000
export const TITLE_LIMIT = 200
