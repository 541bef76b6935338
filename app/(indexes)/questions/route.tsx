import { paths } from '@/lib/web/paths'
import { indexPage } from '../index-page'

export const GET = indexPage({ kind: 'question', intro: 'What the show leaves open.', picture: () => <p className="page-intro"><a href={paths.theoryMap()}>The map of theories</a> shows what answers each, and how the answers hang together; <a href={paths.seasonTwo()}>season two</a> is what fans make of them.</p> })
