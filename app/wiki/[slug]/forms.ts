import { untouched, type FormAction, type FormState } from '@/lib/web/form-state'
import { ACT_FIELD, type PageAct } from '@/lib/web/page-acts'
import { fieldsOf, textOf } from '@/lib/web/see-other'
import { stopWatchingAction, unmuteAction, watchAction } from '../../notifications/actions'
import { voteAction } from './vote'

const ACTIONS: Record<PageAct, FormAction> = { vote: voteAction, watch: watchAction, stop: stopWatchingAction, unmute: unmuteAction }

/** What became of a page's forms: of the one that was refused, why, and what was typed in it. `unknown` where something was
 *  sent that no form of the page asks for, as from a page that was open across an update of the wiki. */
export type Forms = Partial<Record<PageAct, FormState>> & { unknown?: boolean }

/** Do what a form of the page asks. Where it is done, this leads on and does not return; where it is refused, it says why. */
export async function actOn(request: Request): Promise<Forms> {
  const form = await fieldsOf(request)
  const act = textOf(form, ACT_FIELD) ?? ''
  return isAct(act) ? { [act]: await ACTIONS[act](untouched, form) } : { unknown: true }
}

const isAct = (name: string): name is PageAct => Object.hasOwn(ACTIONS, name)
