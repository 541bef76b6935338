import { PressForm } from '@/components/forms/press-form'
import { PersonLink } from '@/components/site/person-link'
import type { Mutes } from '@/lib/notifications/mute'
import type { FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

/** Of whom and of what somebody does not hear, each with the way back. */
export function MuteList({ mutes: { members, pages }, unmute }: { mutes: Mutes; unmute: FormAction }) {
  if (members.length + pages.length === 0) return <p className="hint">Nobody and nothing. A person is muted from their page, a page from a notice of it.</p>
  const back = paths.settings('mutes')
  return (
    <ul className="watching">
      {members.map((member) => (
        <li key={member.id}>
          <PersonLink person={member} />
          <PressForm action={unmute} fields={{ member: member.id, back }}>Unmute<span className="visually-hidden"> {member.handle}</span></PressForm>
        </li>
      ))}
      {pages.map(({ id, title, href }) => (
        <li key={`page-${id}`}>
          <a href={href}>{title}</a>
          <PressForm action={unmute} fields={{ page: id, back }}>Unmute<span className="visually-hidden"> {title}</span></PressForm>
        </li>
      ))}
    </ul>
  )
}
