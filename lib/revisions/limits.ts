/** UTF-8 bytes of one page's text. */
export const TEXT_LIMIT = 512 * 1024
/** Characters of an edit summary. */
export const SUMMARY_LIMIT = 300
