/** What a reader may do on a page itself. */
export type PageAct = 'vote' | 'watch' | 'stop' | 'unmute'

/** The field that says which of them a form asks for. */
export const ACT_FIELD = 'act'
