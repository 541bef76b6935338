import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'place', intro: 'Where it happens, and where it was filmed, by city.', rest: 'Elsewhere' })
