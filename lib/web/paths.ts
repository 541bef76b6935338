/** Every address of the site is written here (DESIGN 3). */
export const paths = {
  home: () => '/',
  page: (slug: string, section?: string) => `/wiki/${slug}${section ? `#${section}` : ''}`,
  edit: (slug: string, section?: string) => `/wiki/${slug}/edit${section ? `?section=${encodeURIComponent(section)}` : ''}`,
  history: (slug: string, before?: number) => `/wiki/${slug}/history${before ? `?before=${before}` : ''}`,
  revision: (slug: string, n: number) => `/wiki/${slug}/history/${n}`,
  diff: (slug: string, a: number, b: number, view?: string) => `/wiki/${slug}/diff/${a}/${b}${view ? `?view=${view}` : ''}`,
  backlinks: (slug: string) => `/wiki/${slug}/links`,
  manage: (slug: string) => `/wiki/${slug}/manage`,
  create: (title?: string) => `/new${title ? `?title=${encodeURIComponent(title)}` : ''}`,
  poseTheory: () => '/theories/new',
  index: (kind: string) => INDEXES[kind] ?? '/',
  recent: (before?: string) => `/recent${before ? `?before=${encodeURIComponent(before)}` : ''}`,
  wanted: () => '/wanted',
  review: () => '/review',
  proposal: (id: number) => `/review/${id}`,
  log: () => '/log',
  search: (query = '') => `/search${query ? `?q=${encodeURIComponent(query)}` : ''}`,
  person: (handle: string) => `/people/${encodeURIComponent(handle)}`,
  managePerson: (handle: string) => `/people/${encodeURIComponent(handle)}/manage`,
  drafts: () => '/drafts',
  settings: () => '/settings',
  signIn: (next?: string) => `/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  signOut: () => '/sign-out',
  forgot: () => '/forgot',
  join: (next?: string) => `/join${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  horizon: () => '/horizon',
  further: () => '/further',
} as const

const INDEXES: Record<string, string> = {
  episode: '/episodes', character: '/characters', organisation: '/organisations', place: '/places', work: '/works',
  theory: '/theories', question: '/questions', person: '/cast',
}

/** A path of this site, or `fallback`: what a redirect may be told to go to. */
export function localPath(value: string | null | undefined, fallback = '/'): string {
  if (!value || !/^\/(?![/\\])[^\s\\]*$/.test(value)) return fallback
  return value
}
