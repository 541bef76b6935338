/** The way to the form for facts and relations, as a heading has one to its section. */
export function EditData({ href }: { href: string }) {
  return (
    <a className="edit-section" href={href}>
      Edit<span className="visually-hidden"> the facts and relations</span>
    </a>
  )
}
