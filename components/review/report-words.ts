import type { ReportSubject } from '@/lib/review/report-subject'

type Kind = ReportSubject['subject']

/** What is reported, as part of a sentence. */
export const SUBJECT_WORDS: Record<Kind, string> = { page: 'this page', passage: 'a passage', revision: 'a revision', media: 'this picture', member: 'this person', comment: 'a comment' }

/** What became of a report, as whoever wrote it reads it. */
export const OUTCOME_WORDS: Record<'acted' | 'left', string> = { acted: 'something was done about it', left: 'looked at, and left as it is' }
