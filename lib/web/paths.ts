import type { Undoing } from '@/lib/revisions/undoing'

/** Where on the screen for a whole page a theory's settlement is proposed. */
export const SETTLEMENT_ID = 'settlement'

/** Where on a theory's page fans say what they believe. */
export const VOTES_ID = 'fans'

/** Every address of the site is written here (DESIGN 3). */
export const paths = {
  home: () => '/',
  page: (slug: string, section?: string) => `/wiki/${slug}${section ? `#${section}` : ''}`,
  edit: (slug: string, section?: string, draft?: number) => `/wiki/${slug}/edit${queryOf({ section, draft })}`,
  saved: (slug: string, n: number) => `/wiki/${slug}?saved=${n}`,
  unchanged: (slug: string) => `/wiki/${slug}?notice=unchanged`,
  mine: (slug: string, isSent = false) => `/wiki/${slug}/mine${isSent ? '?sent=1' : ''}`,
  history: (slug: string, before?: number) => `/wiki/${slug}/history${before ? `?before=${before}` : ''}`,
  revision: (slug: string, n: number) => `/wiki/${slug}/history/${n}`,
  hide: (slug: string, n: number, done?: string) => `/wiki/${slug}/history/${n}/hide${queryOf({ done })}`,
  authors: (slug: string, n: number) => `/wiki/${slug}/history/${n}/authors`,
  undoing: (slug: string, n: number, act: Undoing) => `/wiki/${slug}/history/${n}/${act}`,
  diff: (slug: string, a: number, b: number, view?: string) => `/wiki/${slug}/diff/${a}/${b}${view ? `?view=${view}` : ''}`,
  backlinks: (slug: string) => `/wiki/${slug}/links`,
  settle: (slug: string) => `/wiki/${slug}/manage#${SETTLEMENT_ID}`,
  manage: (slug: string, query: { done?: string; into?: string } = {}) => `/wiki/${slug}/manage${queryOf(query)}`,
  create: (title?: string, draft?: number) => `/new${queryOf({ title, draft })}`,
  goOnCreating: (proposal: number) => `/new${queryOf({ proposal })}`,
  upload: (name?: string) => `/upload${queryOf({ name })}`,
  picture: (slug: string) => `/wiki/${slug}/picture`,
  files: (before?: number) => `/files${queryOf({ before })}`,
  poseTheory: (fork?: string) => `/theories/new${queryOf({ fork })}`,
  seasonTwo: () => '/season-two',
  newSeason: (at: { fork?: string; draft?: number; proposal?: number } = {}) => `/season-two/new${queryOf(at)}`,
  evidence: (slug: string, at: { row?: string; answer?: string } = {}) => `/wiki/${slug}/evidence${queryOf(at)}`,
  linkTheory: (slug: string) => `/wiki/${slug}/link`,
  theories: (after?: string) => `/theories${queryOf({ after })}`,
  theoryMap: (after?: string) => `/theories/map${queryOf({ after })}`,
  answers: (slug: string, after?: string) => `/wiki/${slug}/theories${queryOf({ after })}`,
  index: (kind: string) => INDEXES[kind] ?? '/',
  recent: (before?: string) => `/recent${before ? `?before=${encodeURIComponent(before)}` : ''}`,
  wanted: () => '/wanted',
  rewatch: (query: Query = {}) => `/rewatch${queryOf(query)}`,
  rewatchEpisode: (code: string, query: Query = {}, claimId?: string) => `/rewatch/${code}${queryOf(query)}${claimId ? `#claim-${claimId}` : ''}`,
  review: (query: Query = {}) => `/review${queryOf(query)}`,
  reviewNext: () => '/review/next',
  uncheck: () => '/review/uncheck',
  report: (query: Query) => `/report${queryOf(query)}`,
  reviewReport: (id: number) => `/review/report/${id}`,
  reopenReport: () => '/review/reopen',
  reviewEdit: (slug: string, n: number) => `/review/edit/${slug}/${n}`,
  proposal: (id: number, done?: string) => `/review/${id}${queryOf({ done })}`,
  notifications: (before?: string) => `/notifications${queryOf({ before })}`,
  seeNotices: () => '/notifications/seen',
  lookAt: () => '/notifications/looked',
  unsubscribe: (token: string) => `/unsubscribe/${encodeURIComponent(token)}`,
  askUnsubscribe: (token: string) => `/unsubscribe${queryOf({ token })}`,
  unsubscribed: () => '/unsubscribe?done=1',
  watchedFeed: (secret: string) => `/feeds/watched/${secret}.xml`,
  block: (id: number, done?: string) => `/review/block/${id}${queryOf({ done })}`,
  reviewText: (id: number) => `/review/${id}/text`,
  reviewParts: (id: number) => `/review/${id}/parts`,
  talk: (slug: string, query: Query = {}) => `/wiki/${slug}/talk${queryOf(query)}`,
  thread: (slug: string, thread: number, query: Query = {}) => `/wiki/${slug}/talk/${thread}${queryOf(query)}`,
  comment: (slug: string, thread: number, comment: number) => `/wiki/${slug}/talk/${thread}#c${comment}`,
  commentAct: (slug: string, thread: number, comment: number, act: 'edit' | 'delete' | 'remove' | 'history') => `/wiki/${slug}/talk/${thread}/${comment}/${act}`,
  reviewComment: (id: number, done?: string) => `/review/comment/${id}${queryOf({ done })}`,
  votes: (slug: string) => `/wiki/${slug}#${VOTES_ID}`,
  reviewVotes: (done?: string) => `/review/votes${queryOf({ done })}`,
  filters: () => '/review/filters',
  filter: (id: number | 'new', query: Query = {}) => `/review/filters/${id}${queryOf(query)}`,
  reviewHealth: () => '/review/health',
  thank: () => '/thank',
  welcome: () => '/welcome',
  reviewLike: (id: number) => `/review/${id}/like`,
  logFeed: () => '/feeds/log.xml',
  recentFeed: () => '/feeds/recent.xml',
  log: (query: Query = {}) => `/log${queryOf(query)}`,
  search: (query = '') => `/search${query ? `?q=${encodeURIComponent(query)}` : ''}`,
  person: (handle: string) => `/people/${encodeURIComponent(handle)}`,
  managePerson: (handle: string) => `/people/${encodeURIComponent(handle)}/manage`,
  rollBackPerson: (handle: string, query: Query = {}) => `/people/${encodeURIComponent(handle)}/rollback${queryOf(query)}`,
  drafts: () => '/drafts',
  keepDraft: () => '/drafts/keep',
  lookOverDraft: () => '/drafts/look-over',
  settings: (section?: 'told' | 'feed' | 'mutes') => `/settings${section ? `#${section}` : ''}`,
  settingsDone: (notice: string) => `/settings?notice=${notice}`,
  site: (done?: string) => `/site${queryOf({ done })}`,
  signIn: (next?: string) => `/sign-in${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  signOut: () => '/sign-out',
  forgot: () => '/forgot',
  join: (next?: string) => `/join${next ? `?next=${encodeURIComponent(next)}` : ''}`,
  complete: () => '/api/complete',
  horizon: () => '/horizon',
  further: () => '/further',
} as const

const INDEXES: Record<string, string> = {
  episode: '/episodes', character: '/characters', organisation: '/organisations', place: '/places', work: '/works',
  theory: '/theories', question: '/questions', person: '/cast', file: '/files', season: '/season-two',
}

type Query = Record<string, string | number | null | undefined>

/** A path with parameters; those that say nothing are left out. */
export const withQuery = (path: string, parameters: Query): string => path + queryOf(parameters)

function queryOf(parameters: Query): string {
  const said = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return said.length === 0 ? '' : `?${said.map(([name, value]) => `${name}=${encodeURIComponent(value!)}`).join('&')}`
}

/** A path of this site, or `fallback`: what a redirect may be told to go to. */
export function localPath(value: string | null | undefined, fallback = '/'): string {
  if (!value || !/^\/(?![/\\])[^\s\\]*$/.test(value)) return fallback
  return value
}
