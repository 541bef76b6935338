import type { HorizonView } from '@/lib/pages/view'
import type { Person } from '@/lib/people/person'
import { paths } from '@/lib/web/paths'
import { HorizonPicker } from './horizon-picker'
import { SearchIcon } from './icons'
import { Mark } from './mark'
import { PersonLinks } from './person-links'
import { SafeLine } from './safe-line'
import { SearchBox } from './search-box'
import { Static } from './static'

type Props = { person: Person; /** How many notices are new. */ news: number; horizon: HorizonView; /** This page's own address. */ back: string }

/** One line, also on a phone, and beneath it how far it is safe. Search stands first, so that it is the first thing Tab reaches; the style sheet puts it in its place. */
export function SiteHeader({ person, news, horizon, back }: Props) {
  return (
    <Static as="header">
      <div className="site-header">
        <SearchBox />
        <a className="header-link search-link" href={paths.search()}>
          <SearchIcon />
          <span className="visually-hidden">Search</span>
        </a>
        <a className="brand" href={paths.home()}>
          <Mark />
          <span className="brand-name">Étoile</span>
          <span className="visually-hidden"> wiki, front page</span>
        </a>
        <nav className="site-nav" aria-label="Main">
          <a className="header-link" href={paths.index('episode')}>
            Episodes
          </a>
          <a className="header-link" href={paths.index('character')}>
            Characters
          </a>
          <a className="header-link" href={paths.index('theory')}>
            Theories
          </a>
        </nav>
        <HorizonPicker horizon={horizon} back={back} />
        <PersonLinks person={person} back={back} news={news} />
      </div>
      <SafeLine horizon={horizon} />
    </Static>
  )
}
