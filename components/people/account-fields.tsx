import { Field } from '@/components/forms/field'
import { LicenceConsent } from '@/components/forms/licence-consent'
import type { FormState } from '@/lib/web/form-state'

/** What a new account is made of. */
export function AccountFields({ state }: { state: FormState }) {
  return (
    <>
      <Field
        name="handle" label="Handle" state={state} required maxLength={64} autoComplete="username" autoCapitalize="none" spellCheck={false}
        hint="The name beside what you write. 2 to 32 letters and digits; spaces, dots, _ and - between them."
      />
      <Field
        name="email" label="E-mail address" type="email" state={state} required maxLength={254} autoComplete="email"
        hint="Shown to nobody. For a forgotten password, once you have confirmed it."
      />
      <Field
        name="password" label="Password" type="password" state={state} required minLength={8} maxLength={1024} autoComplete="new-password"
        hint="At least 8 characters, any characters. A few words that do not belong together make a good one."
      />
      <LicenceConsent state={state} />
    </>
  )
}
