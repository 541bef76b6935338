import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  quiet?: boolean
  /** For forms with several buttons: what the pressed one says. */
  name?: string
  value?: string
  /** A letter that presses it, where the screen listens for that. */
  shortcut?: string
  /** Goes out with fields still empty that must be filled in the end. */
  unfinished?: boolean
}

export function SubmitButton({ children, quiet = false, name, value, shortcut, unfinished = false }: Props) {
  return (
    <button type="submit" className={quiet ? 'button-quiet' : 'button'} name={name} value={value} data-key={shortcut} formNoValidate={unfinished}>
      {children}
    </button>
  )
}
