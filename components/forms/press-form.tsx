'use client'

import { useActionState } from 'react'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { Press, type PressProps } from './press'

/** One press, with what it is about; why it was refused stands above it. */
export function PressForm({ action, ...press }: PressProps & { action: FormAction }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="press-form" action={send}>
      <Press state={state} {...press} />
    </form>
  )
}
