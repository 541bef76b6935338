import { untouched, type FormAction, type FormState } from '@/lib/web/form-state'
import { ACT_FIELD, type PageAct } from '@/lib/web/page-acts'
import { fieldsOf, textOf } from '@/lib/web/see-other'
import { stopWatchingAction, unmuteAction, watchAction } from '../../notifications/actions'
import { voteAction } from './vote'

const ACTIONS: Record<PageAct, FormAction> = { vote: voteAction, watch: watchAction, stop: stopWatchingAction, unmute: unmuteAction }

/** What became of a page's forms: of the one that was refused, why, and what was typed in it. */
export type Forms = Partial<Record<PageAct, FormState>>

/** Do what a form of the page asks. Where it is done, this leads on and does not return; where it is refused, it says why. */
export async function actOn(request: Request): Promise<Forms> {
  const form = await fieldsOf(request)
  const act = textOf(form, ACT_FIELD) ?? ''
  return isAct(act) ? { [act]: await ACTIONS[act](untouched, form) } : {}
}

const isAct = (name: string): name is PageAct => Object.hasOwn(ACTIONS, name)
