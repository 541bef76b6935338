import { Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { AGES, isFiltered, LANES, type Age, type Lane, type QueueFilter } from '@/lib/review/queue-filter'
import { KINDS } from '@/lib/spoilers/front'
import { untouched } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import { AGE_WORDS, KIND_WORDS, LANE_WORDS, RANK_WORDS } from './queue-words'

/** The lanes of the queue, and what narrows it. */
export function QueueFilters({ filter }: { filter: QueueFilter }) {
  const lanes: (Lane | null)[] = [null, ...LANES]
  return (
    <div className="queue-filters">
      <nav className="view-switch" aria-label="Lanes">
        {lanes.map((lane) => (
          <a key={lane ?? 'all'} href={paths.review({ ...filter, lane })} aria-current={filter.lane === lane ? 'page' : undefined}>
            {lane === null ? 'Everything' : LANE_WORDS[lane]}
          </a>
        ))}
      </nav>
      <details className="queue-narrow" open={isFiltered(filter)}>
        <summary>{isFiltered(filter) ? 'Narrowed' : 'Narrow it'}</summary>
        <form className="queue-narrow-form" method="get" action={paths.review()}>
          {filter.lane && <input type="hidden" name="lane" value={filter.lane} />}
          <Choice name="kind" label="Pages" all="Of every kind" value={filter.kind} options={KINDS.map((kind) => [kind, KIND_WORDS[kind] ?? kind])} />
          <Choice name="rank" label="By" all="Everybody" value={filter.rank} options={['newcomer', 'editor'].map((rank) => [rank, RANK_WORDS[rank]!])} />
          <Choice name="age" label="Waiting" all="However long" value={filter.age} options={(Object.keys(AGES) as Age[]).map((age) => [age, AGE_WORDS[age]])} />
          <Choice name="safe" label="Telling" all="However much" value={filter.safe} options={[['yes', 'No more than you have watched']]} />
          <p className="actions">
            <SubmitButton quiet>Show these</SubmitButton>
            {isFiltered(filter) && <a href={paths.review({ lane: filter.lane })}>Show everything</a>}
          </p>
        </form>
      </details>
    </div>
  )
}

type ChoiceProps = { name: string; label: string; all: string; value: string | null; options: [string, string][] }

function Choice({ name, label, all, value, options }: ChoiceProps) {
  const choices = [{ value: '', label: all }, ...options.map(([each, words]) => ({ value: each, label: words }))]
  return <Select name={name} id={`queue-${name}`} label={label} state={untouched} defaultValue={value ?? ''} options={choices} />
}
