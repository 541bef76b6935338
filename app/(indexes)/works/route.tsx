import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'work', intro: 'Ballets, music and other works that are danced, played or talked about, by episode.', rest: 'Around the series' })
