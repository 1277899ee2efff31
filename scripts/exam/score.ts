import type { Chain, Claim, Extraction, Quote } from '../../src/model/extraction.ts'
import { loadRules } from '../../src/ontology/rules.ts'
import { type Gold, type GoldEntity, type GoldFact, listOf, nameKey } from './gold.ts'
import { Tally } from './tally.ts'

/** What the store's exports are scored on. */
export interface Exported {
  readonly entities: readonly { id: string; type: string; name: string; aliases: string[]; documents: string[] }[]
  readonly contradictions: readonly { subject: string; predicate: string; claims: unknown[] }[]
}

/** A table of what was asked, by name of the line, and what went wrong, a line each. */
export interface Score {
  readonly table: readonly { readonly name: string; readonly line: string }[]
  readonly misses: readonly string[]
}

const NAMED = ['Person', 'Place', 'Organization'] as const

/** Predicates that hold both ways round. */
const SYMMETRIC: ReadonlySet<string> = new Set(
  [...loadRules().predicates.values()].filter(({ symmetric }) => symmetric).map(({ name }) => name),
)

/** `2022~`, `2022?` and `2022` are one answer. */
const withoutDoubt = (edtf: string): string => edtf.replace(/[~?%]/g, '')

const counts = (claim: Claim): boolean =>
  !claim.negated && (claim.modality === 'asserted' || claim.modality === 'reported')

/** Which gold entity each chain of a document stands for: the one of its type that shares most of its names. */
const assign = (gold: Gold, extraction: Extraction): Map<string, GoldEntity> => {
  const assigned = new Map<string, GoldEntity>()
  for (const chain of extraction.entities) {
    const names = new Set([chain.name, ...chain.aliases].map(nameKey))
    const ranked = gold.entities
      .filter((entity) => entity.type === chain.type || entity.alsoTypes?.includes(chain.type))
      .map((entity) => ({
        entity,
        shared: new Set(entity.names.map(nameKey).filter((name) => names.has(name))).size,
        here: entity.in.includes(extraction.document.id) ? 1 : 0,
      }))
      .filter(({ shared }) => shared > 0)
      .sort((a, b) => b.here - a.here || b.shared - a.shared)
    if (ranked[0]) assigned.set(chain.id, ranked[0].entity)
  }
  return assigned
}

const scoreEntities = (
  gold: Gold,
  extraction: Extraction,
  assigned: Map<string, GoldEntity>,
  at: (name: string) => Tally,
  miss: (text: string) => void,
): void => {
  const id = extraction.document.id
  const ignored = new Set((gold.ignore ?? []).map(nameKey))
  const found = new Set(assigned.values())
  for (const entity of gold.entities) {
    if (entity.unnamed || !entity.in.includes(id) || entity.optionalIn?.includes(id)) continue
    if (!NAMED.some((type) => type === entity.type)) continue
    if (found.has(entity)) at(`entities.${entity.type}`).hit()
    else {
      at(`entities.${entity.type}`).miss()
      miss(`${id}: missed ${entity.type} ${entity.names[0]}`)
    }
  }
  const seen = new Set<GoldEntity>()
  for (const chain of extraction.entities) {
    if (!NAMED.some((type) => type === chain.type) || chain.nameStatus === 'unnamed') continue
    const entity = assigned.get(chain.id)
    const known = entity !== undefined && !seen.has(entity)
    if (entity) seen.add(entity)
    if (known || [chain.name, ...chain.aliases].some((name) => ignored.has(nameKey(name)))) continue
    at(`entities.${chain.type}`).wrong()
    miss(`${id}: ${entity ? 'split' : 'wrong'} ${chain.type} ${chain.name}`)
  }
}

const valueFits = (wanted: GoldFact['v'], got: Claim['value']): boolean =>
  got !== null &&
  listOf(wanted ?? []).some((value) => {
    if (typeof value === 'number') return Number(got) === value
    const a = ` ${nameKey(value)} `
    const b = ` ${nameKey(String(got))} `
    return a.includes(b) || b.includes(a)
  })

/** Whether a claim says a gold fact, its time aside. */
const fits = (fact: GoldFact, claim: Claim, assigned: Map<string, GoldEntity>): boolean => {
  if (!listOf(fact.p).includes(claim.predicate)) return false
  // "wife of Mikhail" and Mikhail are spouses either way round.
  const isTurned = SYMMETRIC.has(claim.predicate) && claim.object !== null && assigned.get(claim.object)?.key === fact.s
  if (isTurned) return listOf(fact.o ?? null).includes(assigned.get(claim.subject)?.key ?? null)
  if (assigned.get(claim.subject)?.key !== fact.s) return false
  if (fact.v !== undefined) return valueFits(fact.v, claim.value)
  if (fact.o === undefined || fact.o === null) return true
  const objects = [claim.object, claim.place].flatMap((chain) => (chain === null ? [] : [assigned.get(chain)?.key]))
  if (objects.length === 0) return listOf(fact.o).includes(null)
  return objects.some((key) => key !== undefined && listOf(fact.o ?? null).includes(key))
}

const scoreFacts = (
  gold: Gold,
  extraction: Extraction,
  assigned: Map<string, GoldEntity>,
  at: (name: string) => Tally,
  miss: (text: string) => void,
): void => {
  const id = extraction.document.id
  const graded = new Set(gold.facts.flatMap((fact) => listOf(fact.p)))
  const wanted = gold.facts.filter((fact) => fact.docs.includes(id))
  const claims = extraction.claims.filter((claim) => graded.has(claim.predicate) && counts(claim))
  const name = (chain: Chain['id'] | null): string => extraction.entities.find((it) => it.id === chain)?.name ?? ''
  const wrong = new Set<string>()
  for (const claim of claims) {
    if (wanted.some((fact) => fits(fact, claim, assigned))) continue
    wrong.add(`${name(claim.subject)} ${claim.predicate} ${name(claim.object) || (claim.value ?? '')}`)
  }
  for (const text of wrong) {
    at('facts').wrong()
    miss(`${id}: wrong fact ${text}`)
  }
  for (const fact of wanted) {
    if (fact.optional) continue
    const saying = claims.filter((claim) => fits(fact, claim, assigned))
    const label = `${fact.s} ${listOf(fact.p)[0]} ${fact.o ?? fact.v ?? ''}`
    if (saying.length > 0) at('facts').hit()
    else {
      at('facts').miss()
      miss(`${id}: missed fact ${label}`)
    }
    if (fact.t === undefined || saying.length === 0) continue
    const times = listOf(fact.t).map(withoutDoubt)
    if (saying.some((claim) => times.includes(withoutDoubt(claim.time?.edtf ?? 'none')))) at('time').hit()
    else {
      at('time').miss()
      miss(`${id}: wrong time for ${label}, wanted ${times.join(' or ')}`)
    }
  }
  for (const fact of gold.kept ?? []) {
    if (!fact.docs.includes(id)) continue
    const kept = extraction.claims.some((claim) => !counts(claim) && fits(fact, claim, assigned))
    if (kept) at('kept').hit()
    else {
      at('kept').miss()
      miss(`${id}: not kept ${fact.s} ${listOf(fact.p)[0]} ${fact.o ?? ''}`)
    }
  }
}

/** The share of the longer one's words that both have. */
const likeness = (a: string, b: string): number => {
  const left = nameKey(a).split(' ')
  const rest = nameKey(b).split(' ')
  const longer = Math.max(left.length, rest.length)
  let shared = 0
  for (const word of left) {
    const at = rest.indexOf(word)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return shared / longer
}

const scoreQuotes = (
  gold: Gold,
  extraction: Extraction,
  assigned: Map<string, GoldEntity>,
  at: (name: string) => Tally,
  miss: (text: string) => void,
): void => {
  const id = extraction.document.id
  const open = new Set<Quote>(extraction.quotes)
  for (const quote of gold.quotes ?? []) {
    if (quote.doc !== id) continue
    const found = [...open].find((it) => likeness(it.text, quote.text) >= 0.9)
    if (found) open.delete(found)
    const speaker = found?.speaker ? assigned.get(found.speaker)?.key : undefined
    if (speaker === quote.speaker) at('quotes').hit()
    else {
      at('quotes').miss()
      if (found) at('quotes').wrong()
      miss(`${id}: ${found ? 'wrong speaker of' : 'missed'} “${quote.text.slice(0, 60)}”`)
    }
  }
  for (const quote of open) if (nameKey(quote.text).split(' ').length > 4) at('quotes').wrong()
}

const scoreResolution = (
  gold: Gold,
  exported: Exported,
  at: (name: string) => Tally,
  miss: (text: string) => void,
): void => {
  const cells = gold.entities.flatMap((entity) =>
    entity.unnamed
      ? []
      : entity.in.map((document) => {
          const names = new Set(entity.names.map(nameKey))
          const stored = exported.entities.find(
            (it) =>
              it.documents.includes(document) &&
              (it.type === entity.type || entity.alsoTypes?.some((type) => type === it.type)) &&
              [it.name, ...it.aliases].some((name) => names.has(nameKey(name))),
          )
          return { key: entity.key, id: stored?.id ?? `none:${document}:${entity.key}` }
        }),
  )
  for (const [index, left] of cells.entries()) {
    for (const right of cells.slice(index + 1)) {
      const same = left.key === right.key
      const together = left.id === right.id
      if (same && together) at('resolution').hit()
      else if (same) {
        at('resolution').miss()
        miss(`not joined across documents: ${left.key}`)
      } else if (together) {
        at('resolution').wrong()
        miss(`wrongly joined: ${left.key} and ${right.key}`)
      }
    }
  }
}

const scoreContradictions = (
  gold: Gold,
  exported: Exported,
  at: (name: string) => Tally,
  miss: (text: string) => void,
): void => {
  const byKey = new Map(gold.entities.map((entity) => [entity.key, new Set(entity.names.map(nameKey))]))
  const open = new Set(exported.contradictions)
  for (const wanted of gold.contradictions ?? []) {
    const found = [...open].filter(
      (it) => byKey.get(wanted.s)?.has(nameKey(it.subject)) && listOf(wanted.p).includes(it.predicate),
    )
    for (const it of found) open.delete(it)
    if (found.length > 0) at('contradictions').hit()
    else {
      at('contradictions').miss()
      miss(`missed contradiction ${wanted.s} ${listOf(wanted.p).join(' or ')}`)
    }
  }
  for (const it of open) {
    at('contradictions').wrong()
    miss(`wrong contradiction ${it.subject} ${it.predicate}`)
  }
}

/** Spans whose words are not the document's. */
const wrongSpans = (extraction: Extraction): { wrong: number; checked: number } => {
  const spans = [...extraction.mentions, ...extraction.quotes, ...extraction.claims.map((claim) => claim.evidence)]
  const wrong = spans.filter((span) => extraction.document.text.slice(span.start, span.end) !== span.text)
  return { wrong: wrong.length, checked: spans.length }
}

/** Scores what was read, and what the store made of it, against hand-made gold. */
export const score = (gold: Gold, extractions: readonly Extraction[], exported: Exported): Score => {
  const tallies = new Map<string, Tally>()
  const misses: string[] = []
  const at = (name: string): Tally => {
    const tally = tallies.get(name) ?? new Tally()
    tallies.set(name, tally)
    return tally
  }
  const miss = (text: string): void => {
    misses.push(text)
  }
  let wrong = 0
  let checked = 0
  for (const { id } of gold.documents) {
    const extraction = extractions.find((it) => it.document.id === id)
    if (!extraction) {
      miss(`${id}: not read`)
      continue
    }
    const assigned = assign(gold, extraction)
    scoreEntities(gold, extraction, assigned, at, miss)
    scoreFacts(gold, extraction, assigned, at, miss)
    scoreQuotes(gold, extraction, assigned, at, miss)
    const spans = wrongSpans(extraction)
    wrong += spans.wrong
    checked += spans.checked
  }
  scoreResolution(gold, exported, at, miss)
  scoreContradictions(gold, exported, at, miss)
  const table = [...tallies].map(([name, tally]) => ({ name, line: tally.line() }))
  return { table: [...table, { name: 'evidence', line: `wrong ${wrong}  checked ${checked}` }], misses }
}
