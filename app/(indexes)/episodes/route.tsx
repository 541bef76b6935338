import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'episode', intro: 'Every episode in its order, with what happens in it, as far as you have watched.' })
