import { CITIES } from '@/components/site/city'
import type { IndexGroup } from '@/lib/pages/view'
import { peopleIn } from './people-in'

/** A picture of the two cities with who is in which, as far as the reader knows. Nothing where neither holds anybody yet. */
export function WhoIsWhere({ groups }: { groups: IndexGroup[] }) {
  const cities = CITIES.map((city) => ({ ...city, people: peopleIn(groups, city.name) }))
  if (cities.every(({ people }) => people.length === 0)) return null
  return (
    <figure className="where">
      <TwoCities />
      <div className="where-cities">
        {cities.map(({ name, className, people }) => (
          <div key={name}>
            <h2 className={className}>{name}</h2>
            <ul>
              {people.map(({ title, href }) => (
                <li key={href}>
                  <a href={href}>{title}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <figcaption>Who is where, as far as you have watched.</figcaption>
    </figure>
  )
}

/** New York’s towers, the ocean with a way in each direction, and the dome and roofs of Paris. */
function TwoCities() {
  return (
    <svg viewBox="0 0 640 132" role="img" aria-labelledby="two-cities-title two-cities-desc">
      <title id="two-cities-title">New York and Paris</title>
      <desc id="two-cities-desc">On the left the towers of New York, on the right the roofs and a dome of Paris, between them the ocean, with one way across in each direction.</desc>
      <path className="where-new-york" d="M20 112V74h26v38zM50 112V50h22v62zM76 112V34h6l5-22 5 22h6v78zM102 112V60h28v52zM134 112V42h18v70zM156 112V82h30v30z" />
      <path className="where-paris" d="M454 112V84l6-10h28l6 10v28zM498 112V80h84v32zM512 76a28 26 0 0 1 56 0zM536 46h8V34h-8zM540 34V22M586 112V84l6-10h22l6 10v28z" />
      <path className="where-sea" d="M204 112q10-6 20 0t20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0 20 0" />
      <g className="where-way">
        <path d="M440 60Q320 6 204 52m12-11-12 11 16 4" />
        <path d="M204 88q116-34 236 0m-15-10 15 10-16 6" />
      </g>
    </svg>
  )
}
