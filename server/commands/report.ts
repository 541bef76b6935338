import type { ContentReport, KindCount, Mend } from '@/lib/pages/content-report'
import type { Command } from './table'

const SHOWN = 40

/** `report content`: how much there is of each kind, and what is left to mend. The code is 0 also where something is. */
export const report: Command = async ([about]) => {
  if (about !== 'content') {
    console.error('\n  Say what to report on: npm run wiki -- report content\n')
    return 1
  }
  const { reportContent } = await import('@/lib/pages/content-report')
  console.log(reportText(await reportContent()))
  return 0
}

/** The report as people read it. */
export function reportText({ kinds, uncited, wanted, broken, empty }: ContentReport): string {
  const total: KindCount = kinds.reduce((sum, kind) => ({
    kind: 'all', pages: sum.pages + kind.pages, later: sum.later + kind.later, words: sum.words + kind.words, citations: sum.citations + kind.citations,
  }), { kind: 'all', pages: 0, later: 0, words: 0, citations: 0 })
  return [
    '',
    row('kind', 'pages', 'begin later', 'words', 'cites a 100'),
    ...[...kinds, total].map((kind) => row(kind.kind, kind.pages, kind.later, kind.words, perHundred(kind))),
    ...list('Uncited blocks', uncited),
    ...list('Wanted links', wanted),
    ...list('Links to a missing section', broken),
    ...list('Pages with nothing at the start', empty),
    '',
  ].join('\n')
}

/** Citations per 100 words. */
const perHundred = ({ words, citations }: KindCount): string => (words === 0 ? '–' : ((100 * citations) / words).toFixed(1))

const row = (kind: string, ...cells: (string | number)[]): string => `  ${kind.padEnd(14)}${cells.map((cell) => String(cell).padStart(13)).join('')}`

function list(title: string, mends: readonly Mend[]): string[] {
  const more = mends.length > SHOWN ? [`    … and ${mends.length - SHOWN} more`] : []
  return ['', `  ${title}: ${mends.length === 0 ? 'none' : mends.length}`, ...mends.slice(0, SHOWN).map(({ slug, what }) => `    ${slug}: ${what}`), ...more]
}
