import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'organisation', intro: 'The companies, houses and other bodies of the story.' })
