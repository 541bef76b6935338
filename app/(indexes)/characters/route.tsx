import { WhoIsWhere } from '@/components/lists/who-is-where'
import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'character', intro: 'Who they are and where they belong, as far as you know them.', rest: 'Elsewhere', picture: (groups) => <WhoIsWhere groups={groups} /> })
