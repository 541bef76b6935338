import type { ComponentProps } from 'react'
import { problemsOf, type FormState } from '@/lib/web/form-state'

type Common = {
  name: string
  label: string
  state: FormState
  /** One sentence of help, read out with the field. */
  hint?: string
  /** The input's id, where a page holds two fields of one name. */
  id?: string
}

type InputProps = Common & Omit<ComponentProps<'input'>, 'name' | 'id'>

/** A labelled input with its hint and its problem. What was typed comes back after a refusal, secrets apart. */
export function Field({ name, label, state, hint, id = name, defaultValue, ...input }: InputProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} text={hint} />
      <input id={id} name={name} defaultValue={state.values[name] ?? defaultValue} {...described(id, name, state, hint)} {...input} />
      <Problem id={id} name={name} state={state} />
    </div>
  )
}

type TextAreaProps = Common & Omit<ComponentProps<'textarea'>, 'name' | 'id'>

/** The same for a longer text. */
export function TextArea({ name, label, state, hint, id = name, defaultValue, ...area }: TextAreaProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} text={hint} />
      <textarea id={id} name={name} defaultValue={state.values[name] ?? defaultValue} {...described(id, name, state, hint)} {...area} />
      <Problem id={id} name={name} state={state} />
    </div>
  )
}

type SelectProps = Common & Omit<ComponentProps<'select'>, 'name' | 'id'> & { options: { value: string; label: string }[] }

/** The same for one choice out of a few. */
export function Select({ name, label, state, hint, id = name, defaultValue, options, ...select }: SelectProps) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Hint id={id} text={hint} />
      <select id={id} name={name} defaultValue={state.values[name] ?? defaultValue} {...described(id, name, state, hint)} {...select}>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>{words}</option>
        ))}
      </select>
      <Problem id={id} name={name} state={state} />
    </div>
  )
}

function Hint({ id, text }: { id: string; text?: string }) {
  return text ? <p className="hint" id={`${id}-hint`}>{text}</p> : null
}

function Problem({ id, name, state }: { id: string; name: string; state: FormState }) {
  const problems = problemsOf(state, name)
  if (problems.length === 0) return null
  return <p className="problem" id={`${id}-problem`}>{problems.map(({ message }) => message).join(' ')}</p>
}

function described(id: string, name: string, state: FormState, hint?: string) {
  const wrong = problemsOf(state, name).length > 0
  const by = [hint && `${id}-hint`, wrong && `${id}-problem`].filter(Boolean).join(' ')
  return { 'aria-invalid': wrong || undefined, 'aria-describedby': by || undefined }
}
