'use client'

/** What people see when something of ours broke. The front shows its own sentence where no script runs. */
export default function ErrorPage() {
  return (
    <div className="page">
      <h1>This did not work, and it is our fault</h1>
      <p className="page-intro">
        What is written here is safe. Try again in a moment, or go to the <a href="/">front page</a>.
      </p>
    </div>
  )
}
