const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MOMENT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })

/** A calendar day in words: 24 April 2025. Takes a date or `2025-04-24`; anything else is given back as it is. */
export function dayWords(day: Date | string): string {
  const date = typeof day === 'string' ? new Date(`${day}T00:00:00Z`) : day
  return Number.isNaN(date.getTime()) ? String(day) : DATE.format(date)
}

/** A moment, absolute. Pages are kept and served again, so "an hour ago" is for the reader's own script to say. */
export function Moment({ at }: { at: Date }) {
  const words = `${MOMENT.format(at)} UTC`
  return (
    <relative-time>
      <time dateTime={at.toISOString()}>{words}</time>
    </relative-time>
  )
}
