import { SubmitButton } from '@/components/forms/submit-button'

type Props = { here: (form: FormData) => Promise<void>; everywhere: (form: FormData) => Promise<void>; /** Sessions open now, this one too. */ sessions: number }

export function SignOutForm({ here, everywhere, sessions }: Props) {
  return (
    <form className="form" action={here}>
      <p className="actions">
        <SubmitButton>Sign out</SubmitButton>
        {sessions > 1 && (
          <button type="submit" className="button-quiet" formAction={everywhere}>
            Sign out everywhere ({sessions} sessions)
          </button>
        )}
      </p>
    </form>
  )
}
