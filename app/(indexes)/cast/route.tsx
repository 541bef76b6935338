import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'person', intro: 'The people who made the show, those who played and danced in it, and those whose work it uses.' })
