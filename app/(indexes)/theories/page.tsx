import { paths } from '@/lib/web/paths'
import { IndexPage, indexMetadata } from '../index-page'

export const metadata = indexMetadata('theory')

export default function Theories() {
  return <IndexPage kind="theory" intro="What fans think happened, or would have happened next, each with its evidence for and against, under the question it answers." rest="Under no question yet" write={{ href: paths.poseTheory(), words: 'Pose a theory' }} />
}
