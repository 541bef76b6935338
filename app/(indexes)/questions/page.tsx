import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('question')

export default function Questions() {
  return <IndexPage kind="question" intro="What the show leaves open." />
}
