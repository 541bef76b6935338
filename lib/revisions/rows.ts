import type { Prisma } from '../db/generated/client'
import type { Deriver, Prepared } from './types'

type Rows<T> = Omit<T, 'pageId'>[]

/** Take away the rows of the head before; composed before everything that writes rows. One statement, as each costs a journey. */
export const clearRows: Deriver = async (tx, pageId) => {
  await tx.$executeRaw`
    WITH a AS (DELETE FROM block WHERE page_id = ${pageId}), b AS (DELETE FROM link WHERE page_id = ${pageId}),
      c AS (DELETE FROM citation WHERE page_id = ${pageId}), d AS (DELETE FROM fact WHERE page_id = ${pageId}),
      e AS (DELETE FROM relation WHERE page_id = ${pageId}), f AS (DELETE FROM evidence WHERE page_id = ${pageId}),
      g AS (DELETE FROM source WHERE page_id = ${pageId}), h AS (DELETE FROM theory WHERE page_id = ${pageId}),
      i AS (DELETE FROM episode_page WHERE page_id = ${pageId})
    SELECT 1`
}

/** Links of a head, one row each, for backlinks and wanted pages. */
export const deriveLinks: Deriver = async (tx, pageId, { tree, bounds }) => {
  const rows: Rows<Prisma.LinkCreateManyInput> = tree.links.map((link, i) => ({
    i, targetKey: link.key, display: link.display, labelled: link.labelled, bound: bounds[link.block]!, deriver: tree.deriver,
  }))
  if (rows.length > 0) await tx.link.createMany({ data: rows.map((row) => ({ ...row, pageId })) })
}

/** Citations of a head: which episode or source each block leans on. */
export const deriveCitations: Deriver = async (tx, pageId, { tree, bounds }) => {
  const cites = tree.blocks.flatMap((block, at) => block.cites.map((cite) => ({ cite, bound: bounds[at]! })))
  const rows: Rows<Prisma.CitationCreateManyInput> = cites.map(({ cite, bound }, i) => ({
    i, bound, deriver: tree.deriver,
    ...(cite.kind === 'source' ? { sourceKey: cite.key } : { episodeCode: cite.through ?? cite.code, at: cite.at ?? null, until: cite.until ?? null }),
  }))
  if (rows.length > 0) await tx.citation.createMany({ data: rows.map((row) => ({ ...row, pageId })) })
}

/** Facts, relations and evidence of a head, one row a block. */
export const deriveFrontRows: Deriver = async (tx, pageId, derived) => {
  const { deriver, front } = derived.tree
  const row = <T extends { block: number }>(item: T, i: number) => ({ pageId, i, deriver, bound: derived.bounds[item.block]! })
  if (front.facts.length > 0)
    await tx.fact.createMany({ data: front.facts.map((fact, i) => ({ ...row(fact, i), id: fact.id, name: fact.name, value: fact.value.text, until: fact.until ?? null })) })
  if (front.relations.length > 0)
    await tx.relation.createMany({
      data: front.relations.map((relation, i) => ({
        ...row(relation, i), id: relation.id, type: relation.type, inverse: relation.inverse, targetKey: relation.toKey, until: relation.until ?? null,
      })),
    })
  await deriveEvidence(tx, pageId, derived)
}

const deriveEvidence: Deriver = async (tx, pageId, { tree, bounds }) => {
  const rows = tree.front.evidence.map((row, i) => ({ pageId, i, deriver: tree.deriver, bound: bounds[row.block]!, id: row.id, side: row.side, shows: row.shows.text }))
  if (rows.length > 0) await tx.evidence.createMany({ data: rows })
}

/** What a page is, beside its text: a source, a theory, an episode's page. */
export const deriveRole: Deriver = async (tx, pageId, derived) => {
  const { deriver, front } = derived.tree
  if (front.episode) await tx.episodePage.create({ data: { pageId, code: front.episode.code, deriver } })
  if (front.source) await tx.source.create({ data: { pageId, deriver, ...sourceRow(front.source) } })
  if (front.theory) await tx.theory.create({ data: { pageId, deriver, ...theoryRow(derived) } })
}

function sourceRow(source: NonNullable<Prepared['tree']['front']['source']>) {
  const { key, publisher, date, url, safeFrom, validUntil } = source
  return { key, publisher, date: date ?? null, url: url ?? null, safeFrom: safeFrom ?? 'last', validUntil: validUntil ? new Date(validUntil) : null }
}

function theoryRow({ tree: { front } }: Prepared) {
  const theory = front.theory!
  return {
    claim: theory.claim, type: theory.type, falsifier: theory.falsifier ?? null, questionKey: theory.question?.key ?? null,
    canon: theory.canon?.verdict ?? 'compatible', settlement: theory.settlement?.state ?? 'open', bound: front.knownFrom,
  }
}
