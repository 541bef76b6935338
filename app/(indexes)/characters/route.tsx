import { WhoIsWhere } from '@/components/lists/who-is-where'
import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('character')

export default function Characters() {
  return <IndexPage kind="character" intro="Who they are and where they belong, as far as you know them." rest="Elsewhere" picture={(groups) => <WhoIsWhere groups={groups} />} />
}
