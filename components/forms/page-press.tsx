import { untouched, type FormState } from '@/lib/web/form-state'
import { ACT_FIELD, type PageAct } from '@/lib/web/page-acts'
import { paths } from '@/lib/web/paths'
import { Press, type PressProps } from './press'

type Props = PressProps & { slug: string; act: PageAct; /** What became of it, where it was refused. */ state?: FormState }

/** One press, sent to a page itself. */
export function PagePress({ slug, act, state = untouched, fields, ...press }: Props) {
  return (
    <form className="press-form" method="post" action={paths.page(slug)}>
      <Press state={state} fields={{ [ACT_FIELD]: act, ...fields }} {...press} />
    </form>
  )
}
