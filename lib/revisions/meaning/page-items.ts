import { highest, type Bound, type Episode } from '../../spoilers/bound'
import type { Side } from '../change-bound'
import { settlementParts } from '../settlement'
import { brief, placeOf, type MeaningItem } from './item'

/** What changed about the page as a whole: its title, where it begins, what it claims. */
export function pageItems(before: Side, after: Side, episodes: readonly Episode[]): MeaningItem[] {
  const [old, fresh] = [before.tree.front, after.tree.front]
  const page = highest([old.knownFrom, fresh.knownFrom], episodes)
  const items: MeaningItem[] = []
  const say = (words: string, bound: Bound = page) => void items.push({ group: words, words, many: () => words, bound })
  if (old.title !== fresh.title) say(`renames it from “${old.title}” to “${fresh.title}”`)
  if (old.kind !== fresh.kind) say(`makes it a page of the kind ${fresh.kind}`)
  if (old.knownFrom !== fresh.knownFrom) say(`lets the page begin at ${placeOf(fresh.knownFrom)} instead of ${placeOf(old.knownFrom)}`)
  const [was, is] = [old.defaultBound, fresh.defaultBound]
  if (was !== is) say(is ? `makes what cites nothing known from ${placeOf(is)}` : 'makes what cites nothing known at the end')
  if (JSON.stringify(old.source) !== JSON.stringify(fresh.source)) say('changes what is said of the source')
  if (JSON.stringify(old.episode) !== JSON.stringify(fresh.episode)) say('changes the episode’s own data')
  if (JSON.stringify(old.file) !== JSON.stringify(fresh.file)) say(old.file?.media === fresh.file?.media ? 'changes what is said of the picture' : 'shows another picture')
  for (const each of theoryItems(before, after, episodes)) items.push(each)
  return items
}

function theoryItems(before: Side, after: Side, episodes: readonly Episode[]): MeaningItem[] {
  const [old, fresh] = [before.tree.front.theory, after.tree.front.theory]
  if (!old || !fresh) return []
  const page = highest([before.tree.front.knownFrom, after.tree.front.knownFrom], episodes)
  const boundsOf = (a: { block: number } | undefined, b: { block: number } | undefined) =>
    highest([page, ...(a ? [before.bounds[a.block]!] : []), ...(b ? [after.bounds[b.block]!] : [])], episodes)
  const canon = (side: typeof old.canon) => side && [side.verdict, side.because?.source]
  return [
    differs(old.claim, fresh.claim, `changes the claim to “${brief(fresh.claim)}”`, page),
    differs(old.type, fresh.type, 'changes the theory’s type', page),
    differs(old.falsifier, fresh.falsifier, 'changes what would count against it', page),
    differs(old.question?.key, fresh.question?.key, 'changes the question it answers', page),
    differs(canon(old.canon), canon(fresh.canon), fresh.canon ? `says that canon finds it ${fresh.canon.verdict}` : 'takes back what canon allows', boundsOf(old.canon, fresh.canon)),
    differs(settlementParts(before.tree), settlementParts(after.tree), fresh.settlement ? `says that the makers left it ${fresh.settlement.state}` : 'takes back its settlement', boundsOf(old.settlement, fresh.settlement)),
  ].flat()
}

const differs = (old: unknown, fresh: unknown, words: string, bound: Bound): MeaningItem[] =>
  JSON.stringify(old) === JSON.stringify(fresh) ? [] : [{ group: words, words, many: () => words, bound }]
