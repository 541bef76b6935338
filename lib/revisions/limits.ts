/** UTF-8 bytes of one page's text. */
export const TEXT_LIMIT = 512 * 1024
/** How long putting two bodies together may take; beyond, whole lines are compared. */
export const MERGE_BUDGET_MS = 400
/** Characters of an edit summary. */
export const SUMMARY_LIMIT = 300
/** UTF-8 bytes of a text that is looked over while it is typed; a longer one when its writer asks for it. */
export const GLANCE_LIMIT = 64 * 1024
