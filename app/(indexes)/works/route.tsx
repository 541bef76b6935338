import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('work')

export default function Works() {
  return <IndexPage kind="work" intro="Ballets, music and other works that are danced, played or talked about, by episode." rest="Around the series" />
}
