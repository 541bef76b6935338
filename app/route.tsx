import { RecentRows } from '@/components/lists/recent-list'
import { IndexList } from '@/components/lists/index-list'
import { Mark } from '@/components/site/mark'
import { Markup } from '@/components/site/markup'
import { Watched } from '@/components/site/watched'
import { frontPage } from '@/lib/pages/lists'
import { horizonView } from '@/lib/web/horizon'
import { paths } from '@/lib/web/paths'
import { reading } from './reading/reading'

export const GET = reading(async (viewer) => {
  const { lead, href, episodes, characters, theories, recent } = await frontPage(viewer)
  const body = (
    <div className="page page-wide">
      <div className="cover">
        <Mark />
        <h1>Étoile</h1>
        <p className="tagline">A wiki written by its viewers, safe for exactly as far as you have watched</p>
        <Watched horizon={horizonView(viewer)} />
        <Markup className="prose" html={withoutNotes(lead)} />
        {href && (
          <p className="more">
            <a href={href}>Read about the show</a>
          </p>
        )}
      </div>
      <div className="acts">
        <section>
          <h2>Episodes</h2>
          <IndexList rows={episodes} facts={0} within />
        </section>
        <section>
          <h2>Characters</h2>
          <IndexList rows={characters} facts={0} within />
          <p className="more">
            <a href={paths.index('character')}>All characters</a>
          </p>
        </section>
        <section>
          <h2>Theories about a second season</h2>
          <IndexList rows={theories} facts={0} within />
          <p className="more">
            <a href={paths.index('theory')}>All theories</a> · <a href={paths.poseTheory()}>Pose a theory</a> · <a href={paths.seasonTwo()}>Season two, as fans imagine it</a>
          </p>
        </section>
        <section>
          <h2>Lately</h2>
          <RecentRows rows={recent} />
          <p className="more">
            <a href={paths.recent()}>All recent changes</a>
          </p>
        </section>
      </div>
    </div>
  )
  return { head: { canonical: paths.home() }, body }
})

/** The lead without the marks of notes that stand on the show's own page. */
const withoutNotes = (html: string): string => html.replace(/<sup class="cite">.*?<\/sup>/g, '')
