import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  quiet?: boolean
  /** For forms with several buttons: what the pressed one says. */
  name?: string
  value?: string
  /** A letter that presses it, where the screen listens for that. */
  shortcut?: string
}

export function SubmitButton({ children, quiet = false, name, value, shortcut }: Props) {
  return (
    <button type="submit" className={quiet ? 'button-quiet' : 'button'} name={name} value={value} data-key={shortcut}>
      {children}
    </button>
  )
}
