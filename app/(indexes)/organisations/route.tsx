import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('organisation')

export default function Organisations() {
  return <IndexPage kind="organisation" intro="The companies, houses and other bodies of the story." />
}
