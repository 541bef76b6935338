/** The surfaces that hold text of pages, and the files in which each of them asks the mask. Where one of these files asks a mask
 *  that hides nothing, the leak test of its surface has to fail: `npm run unmask` tries each. */
export const LEAK_SURFACES: Readonly<Record<string, readonly string[]>> = {
  'an article': ['lib/pages/article.ts'],
  'an old revision': ['lib/pages/article.ts'],
  'whether a page is there': ['lib/revisions/find.ts'],
  'the history of a page': ['lib/revisions/history.ts', 'lib/revisions/revision-row.ts'],
  'recent changes': ['lib/revisions/history.ts'],
  'a difference as it reads': ['lib/pages/rendered/page-blocks.ts'],
  'a difference in words': ['lib/revisions/compare.ts', 'lib/revisions/compared.ts', 'lib/revisions/beyond.ts'],
  'the index of a kind': ['lib/pages/indexes.ts'],
  'the index of theories': ['lib/pages/known-pages.ts'],
  'the map of theories': ['lib/pages/theory-map.ts', 'lib/pages/known-pages.ts'],
  'what is wanted': ['lib/pages/lists.ts'],
  'what links here': ['lib/pages/lists.ts'],
  'the search': ['lib/search/search.ts'],
  'names offered while one types': ['lib/search/complete.ts'],
  'theories that answer a question': ['lib/pages/answers.ts', 'lib/pages/known-pages.ts'],
  'the board of a season': ['lib/pages/article.ts'],
  'a season as its fork begins': ['lib/theories/fork-season.ts'],
  'seasons that fans imagine': ['lib/theories/list-seasons.ts', 'lib/pages/known-pages.ts'],
  'the season fans believe in': ['lib/pages/known-pages.ts'],
  'beats that do not fit together': ['lib/theories/board-theories.ts', 'lib/pages/known-pages.ts'],
  'relations from other pages': ['lib/pages/incoming-relations.ts'],
  'what there is to hear again': ['lib/verification/claims.ts'],
  'the queue of review': ['lib/review/queue.ts', 'lib/review/queue-rows.ts'],
  'the public log': ['lib/log/list.ts'],
  'the discussions of a page': ['lib/review/comment-sight.ts'],
  'a discussion': ['lib/review/comment-sight.ts'],
  'a comment and its history': ['lib/review/comment-sight.ts'],
  'notices': ['lib/notifications/notices.ts'],
  'what is new on what one watches': ['lib/notifications/reader.ts'],
  'the list of what one watches': ['lib/notifications/watch.ts'],
  'the list of what one muted': ['lib/notifications/mute.ts'],
}

/** How the leak test begins to say what it found. */
export const LEAK_FOUND = 'These words were told too early'
