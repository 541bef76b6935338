import { Fragment, type ReactNode } from 'react'

/** One, two and three. */
export function Listed({ items }: { items: ReactNode[] }) {
  return items.map((item, i) => (
    <Fragment key={i}>
      {i > 0 && (i === items.length - 1 ? ' and ' : ', ')}
      {item}
    </Fragment>
  ))
}
