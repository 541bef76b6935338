import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('character')

export default function Characters() {
  return <IndexPage kind="character" intro="Who they are, as far as you know them." />
}
