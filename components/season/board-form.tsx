import { fromOptions, codeAt } from '@/components/editor/bound-words'
import { CiteOffers } from '@/components/editor/data-form'
import { DataRowFields } from '@/components/editor/data-row'
import { HiddenFields } from '@/components/editor/hidden-fields'
import { Questions } from '@/components/editor/questions'
import { PreviewAs, SaveBar, SummaryFields } from '@/components/editor/source-form'
import type { NewSeason, Start, WriteState } from '@/components/editor/write-state'
import { Field, Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import { boardEpisodes, type BoardEpisode } from './board-rows'

type Props = { state: WriteState; send: (form: FormData) => void; start: Start; board: number; waits: boolean; horizon: HorizonView }

/** The board of a season: its episodes one under the other, each with what it is called, what it is about and its beats. For a
 *  season that is not there yet also what it is called itself. */
export function BoardForm({ state, send, start, board, waits, horizon }: Props) {
  const episodes = boardEpisodes(state, start, board)
  return (
    <form className="form data-form board-form" action={send} autoComplete="off">
      <kept-text>
        <HiddenFields start={start} />
        <input type="hidden" name="board" value={board} />
        <Questions state={state} horizon={horizon} />
        {start.season && <SeasonFields season={start.season} state={state} horizon={horizon} />}
        <p className="hint">A beat is a theory, a few words, or both. An emptied row is taken out; another episode or number moves a beat.</p>
        {episodes.map((episode) => <EpisodeFields key={episode.number} episode={episode} of={episodes.length} state={state} start={start} horizon={horizon} />)}
        <CiteOffers horizon={horizon} />
        <p className="actions">
          <SubmitButton quiet unfinished name="intent" value="rows">More rows for beats</SubmitButton>
          {start.season && <SubmitButton quiet name="intent" value="keep">Keep as a draft</SubmitButton>}
        </p>
        <draft-keeper to={paths.keepDraft()} step={start.step ?? 0} />
        {!start.season && <SummaryFields state={state} start={start} />}
        <PreviewAs state={state} horizon={horizon} />
        <SaveBar waits={waits} {...(start.season && { save: 'Publish this season' })} />
      </kept-text>
    </form>
  )
}

function SeasonFields({ season, state, horizon }: { season: NewSeason; state: WriteState; horizon: HorizonView }) {
  return (
    <>
      {season.fork && <input type="hidden" name="fork" value={season.fork.of} />}
      {season.fork && <Field name="differs" label={`In what does it differ from “${season.fork.of}”?`} state={state} defaultValue={season.fork.differs} maxLength={1000} required dir="auto" />}
      <Field name="title" label="What the season is called" state={state} defaultValue={season.title} maxLength={200} required dir="auto" hint="It may give away no more than the episode it is known from." />
      <Select name="begins" label="Known from which episode?" state={state} defaultValue={season.begins ?? codeAt(horizon)} options={fromOptions(horizon)} hint="Who has not watched so far sees nothing of it." />
      <TextArea name="premise" label="What the season is about" state={state} defaultValue={season.premise} rows={4} dir="auto" spellCheck hint="Where it takes up, and where it goes. May be left empty." />
    </>
  )
}

type EpisodeProps = { episode: BoardEpisode; of: number; state: WriteState; start: Start; horizon: HorizonView }

function EpisodeFields({ episode: { number, outlines, beats }, of, state, start, horizon }: EpisodeProps) {
  const rows = [...outlines.map((row) => ({ list: 'episodes' as const, row })), ...beats.map((row) => ({ list: 'beats' as const, row }))]
  return (
    <section className="data-list board-episode" aria-labelledby={`board-${number}`}>
      <h2 id={`board-${number}`}>Episode {number}</h2>
      {rows.map(({ list, row }) => (
        <DataRowFields key={`${list} ${row.at}`} list={list} row={row} state={state} horizon={horizon} board={of} bound={row.row === null ? undefined : start.rowBounds?.[list][row.row - 1]} />
      ))}
    </section>
  )
}
