import { paths } from '@/lib/web/paths'
import { SearchIcon } from './icons'

/** @param large As the search page shows it; otherwise as the header does. */
export function SearchBox({ query = '', large = false }: { query?: string; large?: boolean }) {
  const id = large ? 'search' : 'header-search'
  return (
    <form className={large ? 'search-box search-box-large' : 'search-box'} role="search" action={paths.search()} method="get">
      <label className="visually-hidden" htmlFor={id}>
        Search the wiki
      </label>
      <input id={id} type="search" name="q" defaultValue={query} placeholder="Search" autoComplete="off" enterKeyHint="search" />
      <button type="submit">
        <SearchIcon />
        <span className="visually-hidden">Search</span>
      </button>
    </form>
  )
}
