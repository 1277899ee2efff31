import type { Chain, Claim, Extraction, Mention, NameStatus } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'
import type { IdentityJudgement } from '../model/judgement.ts'
import type { Span } from '../model/span.ts'
import { parted } from './bonds.ts'
import { bondsOf, mentionAt, weigh } from './judged.ts'
import { lastBefore, startedBy } from './last-before.ts'
import { byText } from './sets.ts'

/** A mention's place in its document, as its id. */
export const mentionKey = ({ start, end }: Span): string => `${String(start).padStart(9, '0')}-${end}`

/** The part of a chain that a mention falls to, by local id. */
type PartOf = ReadonlyMap<Mention, string>

const inText = (a: Span, b: Span): number => a.start - b.start || a.end - b.end

/**
 * Parts a chain's mentions. What is judged different goes apart; of the others, a name goes with the judged mention of the same
 * name (of several, the last before it), or stays; a pronoun or noun goes with the name before it.
 */
const partMentions = (
  chain: Chain,
  mentions: readonly Mention[],
  judgements: readonly IdentityJudgement[],
  text: string,
): PartOf | null => {
  const weighed = weigh(judgements, (pin) => {
    const mention = mentionAt(text, mentions, pin)
    return mention === null ? null : { globalId: mentionKey(mention), type: chain.type }
  })
  if (weighed.different.length === 0) return null
  const bonds = bondsOf(weighed)
  const judged = mentions.filter((mention) => bonds.rootOf(mentionKey(mention)) !== null)
  const groups = parted(judged, (mention) => [{ globalId: mentionKey(mention) }], bonds).filter(
    ({ length }) => length > 0,
  )
  const stays = groups.find((group) => group.some((mention) => mention.text === chain.name)) ?? groups[0] ?? []
  const parts = new Map<Mention, string>()
  for (const group of groups) {
    const [first] = [...group].sort(inText)
    const id = group === stays || first === undefined ? chain.id : `${chain.id}.${first.start}-${first.end}`
    for (const mention of group) parts.set(mention, id)
  }
  const isName = ({ form }: Mention): boolean => form === 'name'
  for (const mention of mentions.filter((one) => isName(one) && !parts.has(one))) {
    const alike = judged.filter((one) => fold(one.text) === fold(mention.text))
    const like = lastBefore(alike, mention.start) ?? alike[0]
    parts.set(mention, (like && parts.get(like)) ?? chain.id)
  }
  const named = mentions.filter((mention) => parts.has(mention))
  for (const mention of mentions.filter((one) => !parts.has(one))) {
    const before = lastBefore(named, mention.start) ?? named[0]
    parts.set(mention, (before && parts.get(before)) ?? chain.id)
  }
  return parts
}

const statusOf = (name: string, own: readonly Mention[]): NameStatus => {
  if (!own.some(({ form }) => form === 'name')) return 'unnamed'
  return name.trim().includes(' ') ? 'full' : 'given-only'
}

/** What is known of the part under the whole's name stays; of another, only what its own mentions are called. */
const partChain = (whole: Chain, id: string, own: readonly Mention[]): Chain => {
  const names = [...new Set(own.filter(({ form }) => form === 'name').map(({ text }) => text))]
  const forms = [whole.name, ...whole.aliases].filter((form) => names.includes(form))
  const longest = [...names].sort((a, b) => b.split(' ').length - a.split(' ').length)[0]
  const name = forms[0] ?? longest ?? own[0]?.text ?? whole.name
  const known: Partial<Chain> =
    whole.type !== 'Person' || name === whole.name ? {} : { nameStatus: statusOf(name, own), gender: 'unknown' }
  const aliases = forms.filter((form) => form !== name)
  return { ...whole, ...known, id, name, aliases, ...(id === whole.id ? { whole } : { partOf: whole.id }) }
}

/** Which part of its chain a claim, or a quote, speaks of. */
class Parts {
  readonly #parts: ReadonlyMap<string, PartOf>
  /** Mentions of each chain in text order, and how long the longest is. */
  readonly #inText: ReadonlyMap<string, { readonly mentions: readonly Mention[]; readonly longest: number }>

  constructor(parts: ReadonlyMap<string, PartOf>) {
    this.#parts = parts
    this.#inText = new Map(
      [...parts].map(([chain, part]) => {
        const mentions = [...part.keys()].sort(inText)
        return [chain, { mentions, longest: mentions.reduce((most, { start, end }) => Math.max(most, end - start), 0) }]
      }),
    )
  }

  /** By the mention at a span, else the first in the words around, else the last before these. */
  of(chain: string, at: Span | undefined, around: Span): string {
    const [parts, { mentions, longest } = { mentions: [], longest: 0 }] = [
      this.#parts.get(chain),
      this.#inText.get(chain),
    ]
    if (parts === undefined) return chain
    const near = ({ start, end }: Span): readonly Mention[] =>
      mentions.slice(startedBy(mentions, start - longest - 1), startedBy(mentions, end))
    const mention =
      (at && near(at).find(({ start, end }) => start < at.end && end > at.start)) ??
      near(around).find(({ start, end }) => start >= around.start && end <= around.end) ??
      lastBefore(mentions, around.start) ??
      mentions[0]
    return (mention && parts.get(mention)) ?? chain
  }

  orNull(chain: string | null, at: Span | undefined, around: Span): string | null {
    return chain === null ? null : this.of(chain, at, around)
  }
}

const cutClaim = (claim: Claim, parts: Parts): Claim => {
  const { args, evidence, time } = claim
  return {
    ...claim,
    subject: parts.of(claim.subject, args.subject, evidence),
    object: parts.orNull(claim.object, args.object, evidence),
    place: parts.orNull(claim.place, undefined, evidence),
    with: claim.with.map((companion) => parts.of(companion, undefined, evidence)),
    attributedTo: parts.orNull(claim.attributedTo, undefined, evidence),
    time: time === null ? null : { ...time, date: parts.orNull(time.date, undefined, evidence) },
  }
}

/**
 * A document's reading with every chain cut in two or more whose mentions people judged to be of different ones. The part that keeps the
 * chain's name keeps its id, another is called after its first judged mention: `e1.118-124`. Claims go with the mention that
 * they rest on. `uncut` gives back what was read.
 */
export const cutChains = (extraction: Extraction, judgements: readonly IdentityJudgement[]): Extraction => {
  const { document, entities, mentions, claims, quotes } = extraction
  const own = judgements.filter(({ mentions: pins }) => pins.every((pin) => pin.document === document.id))
  if (own.length === 0) return extraction
  const chainOf = (pin: IdentityJudgement['mentions'][0]): string | null =>
    mentionAt(document.text, mentions, pin)?.entity ?? null
  const cut = new Map<string, PartOf>()
  for (const chain of entities) {
    const within = own.filter(({ mentions: pins }) => pins.every((pin) => chainOf(pin) === chain.id))
    const members = mentions.filter(({ entity }) => entity === chain.id).sort(inText)
    const parts = within.length === 0 ? null : partMentions(chain, members, within, document.text)
    if (parts !== null) cut.set(chain.id, parts)
  }
  if (cut.size === 0) return extraction
  const parts = new Parts(cut)
  return {
    ...extraction,
    entities: entities.flatMap((chain) => {
      const of = cut.get(chain.id)
      if (of === undefined) return [chain]
      const ids = [chain.id, ...[...new Set(of.values())].filter((id) => id !== chain.id).sort(byText)]
      return ids.map((id) =>
        partChain(
          chain,
          id,
          [...of].filter(([, part]) => part === id).map(([mention]) => mention),
        ),
      )
    }),
    mentions: mentions.map((mention) => {
      const entity = cut.get(mention.entity)?.get(mention)
      return entity === undefined ? mention : { ...mention, entity }
    }),
    claims: claims.map((claim) => cutClaim(claim, parts)),
    quotes: quotes.map((quote) => ({ ...quote, speaker: parts.orNull(quote.speaker, undefined, quote) })),
  }
}

/** The reading as it was before any chain was cut. */
export const uncut = (extraction: Extraction): Extraction => {
  const wholes = new Map(extraction.entities.flatMap(({ id, partOf }) => (partOf === undefined ? [] : [[id, partOf]])))
  if (!extraction.entities.some(({ whole }) => whole !== undefined)) return extraction
  const of = (chain: string): string => wholes.get(chain) ?? chain
  const orNull = (chain: string | null): string | null => (chain === null ? null : of(chain))
  return {
    ...extraction,
    entities: extraction.entities.filter(({ partOf }) => partOf === undefined).map((chain) => chain.whole ?? chain),
    mentions: extraction.mentions.map((mention) => ({ ...mention, entity: of(mention.entity) })),
    claims: extraction.claims.map((claim) => ({
      ...claim,
      subject: of(claim.subject),
      object: orNull(claim.object),
      place: orNull(claim.place),
      with: claim.with.map(of),
      attributedTo: orNull(claim.attributedTo),
      time: claim.time === null ? null : { ...claim.time, date: orNull(claim.time.date) },
    })),
    quotes: extraction.quotes.map((quote) => ({ ...quote, speaker: orNull(quote.speaker) })),
  }
}
