import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('episode')

export default function Episodes() {
  return <IndexPage kind="episode" intro="Every episode in its order, with what happens in it, as far as you have watched." />
}
