import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('person')

export default function Cast() {
  return <IndexPage kind="person" intro="The people who made the show, those who played and danced in it, and those whose work it uses." />
}
