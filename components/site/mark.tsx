/** The mark: a star that stands on two points and lifts one arm. The one star of the site. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <path d={STAR} />
    </svg>
  )
}

const STAR =
  'M12 1Q12.8 6.6 14.4 8.7Q17.8 8.9 23.3 6.6Q18.7 10.3 16.3 13.5Q16.5 17.6 18 22.8Q14.7 18.7 12 17.3Q9.3 18.7 6 22.8Q7.5 17.6 7.7 13.5Q5.4 10.9 .8 9.2Q6.2 9.4 9.6 8.7Q11.2 6.6 12 1Z'
