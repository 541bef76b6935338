/** Every route of the site and whether its answers may hold text of pages. Such a route passes the mask, and the leak test
 *  fetches its samples at every horizon. A route that is missing here fails a test (DESIGN 5). */
export type RouteEntry =
  | { pattern: string; holds: 'page text'; samples: (slug: string) => string[] }
  | { pattern: string; holds: 'no page text'; because: string }

const text = (pattern: string, samples: (slug: string) => string[]): RouteEntry => ({ pattern, holds: 'page text', samples })
const free = (pattern: string, because: string): RouteEntry => ({ pattern, holds: 'no page text', because })

export const ROUTES: readonly RouteEntry[] = [
  text('/', () => ['/']),
  text('/wiki/[slug]', (slug) => [`/wiki/${slug}`, `/wiki/${slug}?from=nothing`]),
  text('/wiki/[slug]/edit', (slug) => [`/wiki/${slug}/edit`, `/wiki/${slug}/edit?section=lead`]),
  text('/wiki/[slug]/mine', (slug) => [`/wiki/${slug}/mine`]),
  text('/wiki/[slug]/history', (slug) => [`/wiki/${slug}/history`, `/wiki/${slug}/history?before=3`]),
  text('/wiki/[slug]/history/[n]', (slug) => [`/wiki/${slug}/history/1`, `/wiki/${slug}/history/2`]),
  text('/wiki/[slug]/diff/[a]/[b]', (slug) => [`/wiki/${slug}/diff/1/2`, `/wiki/${slug}/diff/1/2?view=inline`, `/wiki/${slug}/diff/1/2?view=rendered`]),
  text('/wiki/[slug]/history/[n]/authors', (slug) => [`/wiki/${slug}/history/1/authors`, `/wiki/${slug}/history/2/authors`]),
  text('/wiki/[slug]/history/[n]/[act]', (slug) => [`/wiki/${slug}/history/2/undo`, `/wiki/${slug}/history/1/revert`, `/wiki/${slug}/history/2/rollback`]),
  text('/wiki/[slug]/diff', (slug) => [`/wiki/${slug}/diff?a=1&b=2`]),
  text('/wiki/[slug]/manage', (slug) => [`/wiki/${slug}/manage`]),
  text('/wiki/[slug]/links', (slug) => [`/wiki/${slug}/links`]),
  text('/episodes', () => ['/episodes']),
  text('/characters', () => ['/characters']),
  text('/cast', () => ['/cast']),
  text('/organisations', () => ['/organisations']),
  text('/places', () => ['/places']),
  text('/works', () => ['/works']),
  text('/theories', () => ['/theories']),
  text('/questions', () => ['/questions']),
  text('/files', () => ['/files', '/files?before=999999']),
  text('/upload', (slug) => ['/upload', `/upload?name=${slug}`]),
  text('/wiki/[slug]/picture', (slug) => [`/wiki/${slug}/picture`]),
  text('/media/[id]', () => ['/media/000000000000000000000000', '/media/000000000000000000000000?w=640']),
  text('/theories/new', () => ['/theories/new']),
  text('/new', (slug) => ['/new', `/new?title=${slug}`]),
  text('/recent', () => ['/recent']),
  text('/wanted', () => ['/wanted']),
  text('/search', (slug) => ['/search', `/search?q=${slug}`, '/search?q=quillfeather', '/search?q=leak', '/search?q=zq', '/search?q=later']),
  text('/review', () => ['/review']),
  text('/review/[id]', () => ['/review/1', '/review/2']),
  text('/log', () => ['/log']),
  text('/drafts', () => ['/drafts']),
  text('/people/[handle]', () => ['/people/Leak%20author']),
  text('/api/complete', (slug) => [`/api/complete?names=${slug}`, `/api/complete?sources=${slug}`]),
  free('/people/[handle]/manage', 'rank and suspension of one person'),
  free('/join', 'a form about oneself'),
  free('/sign-in', 'a form about oneself'),
  free('/sign-out', 'ends a session'),
  free('/forgot', 'a form about oneself'),
  free('/reset', 'a form about oneself'),
  free('/confirm', 'a form about oneself'),
  free('/claim', 'makes the first admin'),
  free('/settings', 'one’s own account'),
  free('/horizon', 'answers with a redirect to where one was'),
  free('/further', 'answers with a redirect to where one was'),
  free('/api/auth/[...nextauth]', 'the session of next-auth'),
  free('/api/health', 'the state of the database'),
]
