import type { Bound } from '../spoilers/bound'
import { isHeadcanon } from '../spoilers/headcanon'
import { claimKey, claimWords } from './claim'
import type { RowDeriver } from './types'

/** Links of a head, one row each, for backlinks and wanted pages. */
export const linkRows: RowDeriver = ({ tree, bounds }) => ({
  link: tree.links.map((link, i) => ({ i, target_key: link.key, display: link.display, labelled: link.labelled, bound: bounds[link.block]! })),
})

/** Citations of a head: which episode or source each block leans on; of an episode with what the block claims to be so there. */
export const citationRows: RowDeriver = ({ tree, bounds }) => ({
  citation: tree.blocks
    .flatMap((block, at) => block.cites.map((cite) => ({ cite, words: claimWords(tree, at), bound: bounds[at]! })))
    .map(({ cite, words, bound }, i) => ({
      i, bound,
      ...(cite.kind === 'source' ? { source_key: cite.key } : { episode_code: cite.through ?? cite.code, at: cite.at ?? null, until: cite.until ?? null, words, claim: claimKey(words, cite) }),
    })),
})

/** Facts, relations and evidence of a head, one row a block. */
export const frontRows: RowDeriver = ({ tree: { front }, bounds }) => ({
  fact: front.facts.map((row, i) => ({ i, bound: bounds[row.block]!, id: row.id, name: row.name, value: row.value.text, until: row.until ?? null })),
  relation: front.relations.map((row, i) => ({
    i, bound: bounds[row.block]!, id: row.id, type: row.type, inverse: row.inverse, target_key: row.toKey, until: row.until ?? null,
  })),
  evidence: front.evidence.map((row, i) => ({ i, bound: bounds[row.block]!, id: row.id, side: row.side, shows: row.shows.text })),
})

/** What a page is, beside its text: a source, a theory, an episode's page, a picture's description. */
export const roleRows: RowDeriver = ({ tree: { front }, bounds }) => ({
  ...(front.episode && { episode_page: [{ code: front.episode.code }] }),
  ...(front.source && { source: [sourceRow(front.source)] }),
  ...(front.theory && { theory: [theoryRow(front, bounds)] }),
  ...(front.file && { file_page: [fileRow(front.file)] }),
})

type Front = Parameters<RowDeriver>[0]['tree']['front']

function sourceRow({ key, publisher, date, url, safeFrom, validUntil }: NonNullable<Front['source']>) {
  return { key, publisher, date: date ?? null, url: url ?? null, safe_from: safeFrom ?? 'last', valid_until: validUntil ?? null }
}

const fileRow = ({ media, alt, author, source, licence }: NonNullable<Front['file']>) => ({ media_id: media, alt, author, source, licence })

/** Its canon and its settlement are known from blocks of their own; where it says nothing of one, that has no bound. */
function theoryRow({ theory, knownFrom }: Front, bounds: readonly Bound[]) {
  const { claim, type, falsifier = null, question, canon, settlement } = theory!
  return {
    claim, type, falsifier, question_key: question?.key ?? null, bound: knownFrom, headcanon: isHeadcanon(theory!),
    canon: canon?.verdict ?? 'compatible', canon_because: canon?.because?.text ?? null, canon_bound: canon ? bounds[canon.block]! : null,
    settlement: settlement?.state ?? 'open', settlement_rank: settlement?.rank ?? null, settlement_bound: settlement ? bounds[settlement.block]! : null,
  }
}
