import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('place')

export default function Places() {
  return <IndexPage kind="place" intro="Where it happens, and where it was filmed, by city." rest="Elsewhere" />
}
