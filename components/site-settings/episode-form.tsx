'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Episode = { code: string; title: string; aired: string | null }
type Props = { action: FormAction; /** All of them, in their order. */ episodes: Episode[]; /** The one to change; null for one more. */ episode: Episode | null }

/** One episode: its title, its day, and which one it follows. */
export function EpisodeForm({ action, episodes, episode }: Props) {
  const [state, send] = useActionState(action, untouched)
  const id = (field: string) => `${episode?.code ?? 'another'}-${field}`
  const at = episodes.findIndex(({ code }) => code === episode?.code)
  const follows = episode ? (episodes[at - 1]?.code ?? '') : (episodes.at(-1)?.code ?? '')
  const others = episodes.filter(({ code }) => code !== episode?.code)
  return (
    <details className="talk-form" open={state.errors.length > 0}>
      <summary>{episode ? <><span className="code">{episode.code}</span> {episode.title}</> : 'Another episode'}</summary>
      <form className="form" action={send}>
        <ErrorSummary state={state} ids={{ code: id('code'), title: id('title'), aired: id('aired'), after: id('after') }} />
        {episode
          ? <input type="hidden" name="code" value={episode.code} />
          : <Field name="code" id={id('code')} label="Code" state={state} required maxLength={10} autoComplete="off" hint="Season and number, like S2E1. Citations name it; it stays for ever." />}
        <input type="hidden" name="isNew" value={episode ? '' : 'yes'} />
        <Field name="title" id={id('title')} label="Title" state={state} defaultValue={episode?.title} required maxLength={200} dir="auto" />
        <Field name="aired" id={id('aired')} label="First shown on" type="date" state={state} defaultValue={episode?.aired ?? ''} />
        <Select
          name="after" id={id('after')} label="It follows" state={state} defaultValue={follows}
          options={[{ value: '', label: 'nothing: it is the first' }, ...others.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }))]}
        />
        <p className="actions">
          <SubmitButton quiet>{episode ? 'Save this episode' : 'Add it'}</SubmitButton>
        </p>
      </form>
    </details>
  )
}
