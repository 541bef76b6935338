'use client'

import { useActionState, type ReactNode } from 'react'
import { codeAt, fromOptions } from '@/components/editor/bound-words'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import { LICENCE_WORDS } from '@/lib/markdown/licences'
import type { HorizonView } from '@/lib/pages/view'
import { LICENCES } from '@/lib/spoilers/front'
import { problemsOf } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import type { UploadAction, UploadState } from './upload-state'

type Props = {
  upload: UploadAction
  isAllowed: boolean
  waits: boolean
  horizon: HorizonView
  submitKey: string
  name: string
  head: ReactNode
  /** The whole screen for somebody who may not upload, unless something was sent. */
  otherwise: ReactNode
}

const UNSENT: UploadState = { errors: [], values: {} }

/** One picture and what must be said of it. Whole without scripts; with them it can be dropped and pasted. */
export function UploadForm({ upload, isAllowed, waits, horizon, submitKey, name, head, otherwise }: Props) {
  const [state, send] = useActionState(upload, UNSENT)
  if (!isAllowed && !('alt' in state.values)) return otherwise
  return (
    <div className="page">
      {head}
      <form className="form" action={send} data-upload="">
        <ErrorSummary state={state} />
        {state.taken && <p className="hint"><a href={paths.page(state.taken.slug)}>Look at {state.taken.title}</a></p>}
        <input type="hidden" name="key" value={state.values.key ?? submitKey} />
        <PictureField state={state} />
        <Field name="name" label="Name" state={state} defaultValue={name} required maxLength={180} hint="What it shows, in a few words. Its page is called “File: …” after it." />
        <TextArea name="alt" label="In words, for those who do not see it" state={state} required maxLength={500} rows={2} hint="What matters in it: who is where and does what. Read out in its place." />
        <Field name="author" label="Made by" state={state} required maxLength={200} />
        <Field name="source" label="From" state={state} required maxLength={500} hint="The address where it stands, or “my own work”." />
        <Select name="licence" label="Licence" state={state} required options={[{ value: '', label: 'Choose one' }, ...LICENCES.map((value) => ({ value, label: withCapital(LICENCE_WORDS[value].label) }))]} />
        <Select
          name="knownFrom" label="Known from" state={state} defaultValue={codeAt(horizon)} options={fromOptions(horizon)}
          hint="Nobody who has not come so far sees the picture, its name or its words."
        />
        <TextArea name="description" label="More about it" state={state} rows={3} maxLength={20_000} hint="May be left empty." />
        <LicenceNote />
        <p className="actions">
          <SubmitButton>{waits ? 'Send for review' : 'Upload'}</SubmitButton>
        </p>
      </form>
      <script src="/assets/upload.js" defer />
    </div>
  )
}

const withCapital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

/** The file, or the one that was taken already. */
function PictureField({ state }: { state: UploadState }) {
  const media = state.media ?? state.values.media ?? ''
  const problems = problemsOf(state, 'picture')
  const by = ['picture-hint', problems.length > 0 && 'picture-problem'].filter(Boolean).join(' ')
  return (
    <div className="field">
      <input type="hidden" name="media" value={media} />
      <label htmlFor="picture">{media ? 'Another picture' : 'Picture'}</label>
      <p className="hint" id="picture-hint">PNG, JPEG, WebP, AVIF or GIF of at most 10 MB. What the file says beside the picture, such as where it was taken, is left out.</p>
      <div className="drop-place">
        <input
          type="file" id="picture" name="picture" accept="image/png,image/jpeg,image/webp,image/avif,image/gif" required={media === ''}
          aria-invalid={problems.length > 0 || undefined} aria-describedby={by}
        />
        <output className="upload-preview" htmlFor="picture">{media && <img src={`/media/${media}`} alt="The picture you sent" />}</output>
      </div>
      {problems.length > 0 && <p className="problem" id="picture-problem">{problems.map(({ message }) => message).join(' ')}</p>}
    </div>
  )
}
