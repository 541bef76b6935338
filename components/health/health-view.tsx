import { Bars, Shares } from '@/components/charts/bars'
import { Figure } from '@/components/charts/figure'
import { duration } from '@/components/review/time-words'
import { COHORT_DAYS, type Health, type Returns, type Spread } from '@/lib/review/health-figures'

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`)
const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`)

/** How review goes, in sentences, small pictures and tables. */
export function HealthView({ health }: { health: Health }) {
  const { days, appeals, hits, deciders } = health
  return (
    <>
      <Times {...health} />
      <Weeks weeks={health.weeks} />
      <Figure
        title="Decisions that were wrong" how={`Of all appeals answered in the last ${days} days, those after which the decision did not stand. Whoever appeals is answered by another moderator.`}
        says={appeals.answered === 0 ? `Nobody’s appeal was answered in the last ${days} days.` : `${percent(appeals.overturned, appeals.answered)} of the appeals answered in the last ${days} days were right: the decision did not stand.`}
        chart={appeals.answered > 0 && <Shares title="Appeals overturned" bars={[{ label: 'Overturned', value: appeals.overturned, of: appeals.answered, words: `${appeals.overturned} of ${appeals.answered}` }]} />}
        table={{ head: ['Appeals', 'Count'], rows: [['Answered', appeals.answered], ['Overturned', appeals.overturned]] }}
      />
      <Figure
        title="Filters that were wrong" how={`Of all hits of filters that moderators judged in the last ${days} days, those that should not have been.`}
        says={hits.judged === 0 ? `No hit of a filter was judged in the last ${days} days.` : `${percent(hits.wrong, hits.judged)} of the hits that moderators looked at were wrong.`}
        chart={hits.judged > 0 && <Shares title="Hits judged wrong" bars={[{ label: 'Wrong', value: hits.wrong, of: hits.judged, words: `${hits.wrong} of ${hits.judged}` }]} />}
        table={{ head: ['Hits', 'Count'], rows: [['Judged', hits.judged], ['Wrong', hits.wrong]] }}
      />
      <Newcomers {...health.newcomers} />
      <Figure
        title="How many shoulders" how={`All decisions of the last ${days} days by who made them; nobody is named.`}
        says={deciders.decisions === 0 ? `Nobody decided anything in the last ${days} days.` : `${people(deciders.people)[0]!.toUpperCase()}${people(deciders.people).slice(1)} decided; whoever did most made ${percent(deciders.most, deciders.decisions)} of the decisions.`}
        chart={deciders.decisions > 0 && <Shares title="Decisions by whoever decides most" bars={[{ label: 'By one person', value: deciders.most, of: deciders.decisions, words: `${deciders.most} of ${deciders.decisions}` }]} />}
        table={{ head: ['Decisions', 'Count'], rows: [['All', deciders.decisions], ['By whoever decides most', deciders.most], ['People who decide', deciders.people]] }}
      />
    </>
  )
}

function Times({ days, first, final, waiting, oldest }: Health) {
  const longest = Math.max(first?.ninth ?? 0, final?.ninth ?? 0)
  const bar = (label: string, value: number | undefined) => ({ label, value: value ?? 0, of: longest, words: value === undefined ? '–' : duration(value) })
  const row = (label: string, spread: Spread) => [label, spread ? duration(spread.median) : '–', spread ? duration(spread.ninth) : '–', spread?.count ?? 0]
  return (
    <Figure
      title="How long people wait" how={`From when a proposal was sent to its first answer, and to the last decision that accepted it or turned it down, for those decided in the last ${days} days. Half within the first figure, nine in ten within the second.`}
      says={
        <>
          {first ? `Half of all proposals had their first answer within ${duration(first.median)}, nine in ten within ${duration(first.ninth)}.` : `Nothing was decided in the last ${days} days.`}{' '}
          {oldest === null ? 'Nothing waits now.' : `${waiting === 1 ? 'One waits' : `${waiting} wait`} now, the oldest for ${duration(oldest)}.`}
        </>
      }
      chart={first && <Shares title="Time to the first answer and to the final decision" bars={[bar('First answer, half', first.median), bar('First answer, nine in ten', first.ninth), bar('Decision, half', final?.median), bar('Decision, nine in ten', final?.ninth)]} />}
      table={{ head: ['Until', 'Half', 'Nine in ten', 'Proposals'], rows: [row('The first answer', first), row('The decision', final)] }}
    />
  )
}

function Weeks({ weeks }: { weeks: Health['weeks'] }) {
  const all = weeks.reduce((sum, { decided }) => sum + decided, 0)
  return (
    <Figure
      title="How much is decided" how="Decisions of all kinds, by the week they were made in, from its Monday (UTC)."
      says={all === 0 ? 'Nothing was decided in the last half year.' : `${all} decisions in the last half year, ${weeks.at(-1)!.decided} of them this week.`}
      chart={all > 0 && <Bars title="Decisions by week" bars={weeks.map(({ week, decided }) => ({ label: week, value: decided }))} />}
      table={{ head: ['Week from', 'Decisions'], rows: weeks.map(({ week, decided }) => [week, decided]) }}
    />
  )
}

function Newcomers({ accepted, rejected }: Health['newcomers']) {
  const all = accepted.people + rejected.people
  const bar = (label: string, { people: of, back: value }: Returns) => ({ label, value, of, words: `${value} of ${of}` })
  return (
    <Figure
      title="Newcomers" how={`Everybody whose first contribution was a proposal that was decided in the last ${COHORT_DAYS} days. To come back is to write or to send something again within 30 days of that decision; whoever has not yet, and still may, is not counted.`}
      says={
        all === 0
          ? 'No newcomer’s first proposal was decided lately.'
          : `${percent(accepted.people, all)} of newcomers’ first proposals were accepted. ${[accepted.people > 0 && `After acceptance ${percent(accepted.back, accepted.people)} came back within 30 days.`, rejected.people > 0 && `After rejection ${percent(rejected.back, rejected.people)} did.`].filter(Boolean).join(' ')}`
      }
      chart={all > 0 && <Shares title="Newcomers who came back" bars={[bar('Back after acceptance', accepted), bar('Back after rejection', rejected)]} />}
      table={{ head: ['First proposal', 'People', 'Came back'], rows: [['Accepted', accepted.people, accepted.back], ['Turned down', rejected.people, rejected.back]] }}
    />
  )
}
