import type { PersonView } from '@/lib/pages/view'

/** A member by handle; those who left have no page. */
export function PersonLink({ person: { handle, href } }: { person: PersonView }) {
  return href ? (
    <a href={href}>
      <bdi>{handle}</bdi>
    </a>
  ) : (
    <bdi>{handle}</bdi>
  )
}
