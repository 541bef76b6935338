import type { Lane, Age } from '@/lib/review/queue-filter'
import type { ScorePart } from '@/lib/review/score'

export const LANE_WORDS: Record<Lane, string> = { proposals: 'Proposals', uploads: 'Pictures', edits: 'Unchecked edits', reports: 'Reports', appeals: 'Appeals', comments: 'Comments' }
export const AGE_WORDS: Record<Age, string> = { day: 'For more than a day', week: 'For more than a week', month: 'For more than a month' }
export const RANK_WORDS: Record<string, string> = { newcomer: 'Newcomers', editor: 'Editors', moderator: 'Moderators', admin: 'Admins' }
export const KIND_WORDS: Record<string, string> = {
  show: 'The show', character: 'Characters', episode: 'Episodes', theory: 'Theories', question: 'Questions', season: 'Rival seasons', person: 'Cast and crew',
  organisation: 'Organisations', place: 'Places', work: 'Works', source: 'Sources', file: 'Pictures', article: 'Articles',
}

/** What something that waits asks for or did, as part of a sentence: “a change by Noor”. */
export const WANTED: Record<string, string> = {
  appeal: 'an appeal', 'block-appeal': 'an appeal against a block', create: 'a new page', rename: 'a new title', upload: 'a picture', delete: 'to be deleted', restore: 'to be restored', protect: 'other editors', undo: 'an undo', revert: 'a return to an earlier text', rollback: 'a rollback',
  'report-page': 'a reported page', 'report-passage': 'a reported passage', 'report-revision': 'a reported revision', 'report-media': 'a reported picture', 'report-member': 'a reported person', 'report-comment': 'a reported comment', comment: 'a comment', thread: 'a new discussion',
}

/** “+8”, “−2”: with a real minus. */
export const pointsWords = ({ points }: ScorePart): string => (points < 0 ? `−${-points}` : `+${points}`)
