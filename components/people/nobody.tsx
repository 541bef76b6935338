import { PageHead } from '@/components/site/page-head'

/** No such person, or one who has left. */
export function Nobody() {
  return (
    <div className="page">
      <PageHead title="Nobody here has that name" />
      <p>Look at how it is spelled. The name of somebody who has left is never given to another.</p>
    </div>
  )
}
