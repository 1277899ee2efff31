import type { Clause } from '../clauses/clause.ts'
import { senseOf } from '../clauses/noun-sense.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { Quotation, Reading, Step } from '../reading.ts'
import { addressedIn } from '../references/addressed.ts'
import { says } from '../references/saying.ts'
import { Exchanges } from './exchange.ts'
import { namedLater } from './named-later.ts'
import { type Attribution, Narration, OPEN } from './narration.ts'
import { opensWithDash, type Placed, placedQuotations } from './placed.ts'
import { adding, replying } from './replying.ts'
import { accordingTo, behindInParagraph, behindQuestion, labelled } from './said-beside.ts'
import { selfNamed } from './self-named.ts'

/** Shorter words, in UTF-16 units, may be said by two. */
const LONG_ENOUGH = 20

/** "The constable *said* the prisoner *had told* her": a saying that another tells of. */
const isRetold = (clause: Clause | undefined): clause is Clause => {
  const by = clause?.governor?.clause ?? null
  return clause !== undefined && by !== null && says(by) && clause.subjects.length > 0
}

/** "*A sergeant* told me": a person whom nothing else tells of. */
const isSomebody = (reading: Reading, np: NounPhrase | undefined): boolean => {
  if (np === undefined) return false
  const mention = reading.mentions[np.mention]
  return mention === undefined ? senseOf(reading, np) === 'Person' : mention.chain < 0 && mention.form === 'nominal'
}

/** Finds who speaks each quotation of a document, in order, so that one may go on from the one before. */
class SpeakerReader {
  private readonly reading: Reading
  private readonly narration: Narration
  private readonly found = new Map<number, Attribution>()
  /** Who spoke in each paragraph that a dash opens. */
  private readonly turns = new Map<number, number>()
  /** The first quotation of some words. */
  private readonly firstWith = new Map<string, number>()

  constructor(reading: Reading) {
    this.reading = reading
    this.narration = new Narration(reading)
  }

  run(): readonly Quotation[] {
    const placed = placedQuotations(this.reading)
    for (const [at, each] of placed.entries()) {
      const attribution = this.attribute(each, placed[at - 1], placed[at + 1])
      if (attribution === null) continue
      this.found.set(each.index, attribution)
      if (opensWithDash(this.reading, each)) this.turns.set(each.paragraph, attribution.speaker)
    }
    this.goOn(placed)
    for (const [index, attribution] of new Exchanges(this.reading, this.narration, this.found).run(placed))
      this.found.set(index, attribution)
    for (const [index, speaker] of namedLater(this.reading, this.narration, placed))
      if ((this.found.get(index)?.speaker ?? OPEN) === OPEN) this.found.set(index, { speaker, rule: 'named-later' })
    return this.reading.quotes.map((quotation, index) => {
      const { speaker, rule } = this.found.get(index) ?? { speaker: OPEN, rule: null }
      return { ...quotation, speaker: speaker === OPEN ? null : speaker, rule }
    })
  }

  /** “We left. ¶ “It was cold,” she said. What no mark closes goes on in the next paragraph, in the same words' mouth. */
  private goOn(placed: readonly Placed[]): void {
    const { text } = this.reading
    for (const [at, { index, quotation, paragraph }] of [...placed.entries()].reverse()) {
      const next = placed[at + 1]
      const isOpen = /[\p{L}\p{N}.,!?…\n\r]/u.test(text[quotation.end] ?? '\n')
      if (!isOpen || next?.paragraph !== paragraph + 1 || (this.found.get(index)?.speaker ?? OPEN) !== OPEN) continue
      // What a dash opens is another's turn.
      if (opensWithDash(this.reading, next)) continue
      const known = this.found.get(next.index)
      if (known !== undefined) this.found.set(index, { ...known, rule: 'goes-on' })
    }
  }

  private attribute(quote: Placed, before: Placed | undefined, after: Placed | undefined): Attribution | null {
    const said =
      this.sameWords(quote) ??
      this.behind(quote, before, after) ??
      accordingTo(this.reading, this.narration, quote, after) ??
      labelled(this.reading, this.narration, quote) ??
      this.ahead(quote, before) ??
      this.selfNamed(quote)
    if (said !== null || this.takesTurn(quote, before)) return said
    if (opensWithDash(this.reading, quote)) return this.turnOf(quote)
    const carried =
      behindQuestion(this.reading, this.narration, quote, after) ??
      this.sameParagraph(quote, before) ??
      behindInParagraph(this.reading, this.narration, quote, after) ??
      this.paragraphFocus(quote) ??
      this.paragraphBefore(quote, before)
    // Nobody speaks to themselves by name.
    const isTo =
      carried !== null &&
      addressedIn(this.reading, this.reading.mentions, quote.quotation).some(({ chain }) => chain === carried.speaker)
    return isTo ? null : carried
  }

  /** “— And who held the oars? ¶ — My son did.” Two who speak by turns: whoever spoke before the one before. */
  private turnOf({ paragraph }: Placed): Attribution | null {
    const [last = OPEN, other = OPEN] = [this.turns.get(paragraph - 1), this.turns.get(paragraph - 2)]
    return last === OPEN || other === OPEN || last === other ? null : { speaker: other, rule: 'turn' }
  }

  /** “I'm Mei Lin, from the bank.” */
  private selfNamed(quote: Placed): Attribution | null {
    const speaker = selfNamed(this.reading, this.narration, quote)
    return speaker < 0 ? null : { speaker, rule: 'self-named' }
  }

  /** A quotation that is printed again is spoken by the same. */
  private sameWords({ index, quotation }: Placed): Attribution | null {
    const words = this.reading.text.slice(quotation.start, quotation.end)
    const first = words.length < LONG_ENOUGH ? index : (this.firstWith.get(words) ?? index)
    this.firstWith.set(words, first)
    const known = first < index ? this.found.get(first) : undefined
    return known === undefined ? null : { ...known, rule: 'same-words' }
  }

  /** “…,” she said. */
  private behind(
    { firstToken, lastToken, paragraph }: Placed,
    before: Placed | undefined,
    after: Placed | undefined,
  ): Attribution | null {
    const limit = after?.firstToken ?? Number.POSITIVE_INFINITY
    const heard = this.found.get(before?.index ?? OPEN)?.speaker ?? OPEN
    const clause = this.narration.sayingBehind(lastToken, limit)
    if (clause !== undefined && this.leadsOver(clause, firstToken, after)) return null
    // “…,” told Haddad: with nobody before the verb, who stands behind it speaks.
    if (clause !== undefined && clause.subjects.length === 0) {
      const speaker = this.narration.chainOf(clause.objects[0])
      if (speaker >= 0) return { speaker, rule: 'behind' }
      return clause.objects.length > 0 ? { speaker: OPEN, rule: 'open' } : null
    }
    const isNext = before !== undefined && paragraph - before.paragraph <= 1
    if (clause !== undefined)
      return (
        (isNext ? adding(this.reading, heard, clause) : null) ??
        replying(this.reading, this.narration, { firstToken, heard }, clause) ??
        this.narration.bySubject(clause, 'behind') ?? { speaker: OPEN, rule: 'open' }
      )
    return this.toldBy(lastToken, limit) ?? this.acting(lastToken)
  }

  /** The guards said, “…?” *and I said*, “…”: what stands behind says who speaks next, where somebody is said to speak before. */
  private leadsOver({ verb }: Clause, firstToken: number, after: Placed | undefined): boolean {
    const { tokens } = this.reading
    if (after === undefined || after.firstToken - verb.end > 2 || tokens[verb.end]?.text !== ',') return false
    const comma = tokens.slice(Math.max(0, firstToken - 2), firstToken).find(({ text }) => /^[,:]$/.test(text))
    if (comma === undefined) return false
    return this.narration
      .clausesIn(tokens[firstToken]!.sentence)
      .some((before) => before.verb.end <= comma.index && comma.index - before.verb.end <= 4 && says(before))
  }

  /** “…,” he was told by the mayor. */
  private toldBy(lastToken: number, limit: number): Attribution | null {
    const clause = this.narration
      .clausesIn(this.reading.tokens[lastToken]!.sentence)
      .find(
        ({ verb }) =>
          verb.passive &&
          verb.first > lastToken &&
          verb.first < limit &&
          /^(?:tell|ask|answer|inform)$/.test(verb.main.lemma),
      )
    if (clause === undefined) return null
    const speaker = this.narration.chainOf(clause.complements.find(({ preposition }) => preposition === 'by')?.np)
    return { speaker: speaker < 0 ? OPEN : speaker, rule: 'told-by' }
  }

  /** “When I came,” Mei Lin begins: whatever she does, her name right behind a comma's quotation says whose it is. */
  private acting(lastToken: number): Attribution | null {
    const { tokens } = this.reading
    const isComma = tokens.slice(lastToken, lastToken + 3).some(({ text }) => text === ',')
    if (!isComma) return null
    const clause = this.narration
      .clausesIn(tokens[lastToken]!.sentence)
      .find(({ kind, subjects }) => kind === 'main' && (subjects[0]?.first ?? -1) > lastToken)
    const subject = clause?.subjects[0]
    if (clause === undefined || subject === undefined || subject.first - lastToken > 4) return null
    if (clause.verb.first < subject.end || clause.verb.first - subject.end > 4) return null
    return this.narration.bySubject(clause, 'acting') ?? { speaker: OPEN, rule: 'open' }
  }

  /** She said: “…”, she told the court that “…” */
  private ahead({ firstToken }: Placed, before: Placed | undefined): Attribution | null {
    const { tokens, sentences } = this.reading
    const { sentence } = tokens[firstToken]!
    const limit = before?.lastToken ?? -1
    const own = this.narration.clausesIn(sentence).filter((each) => each.verb.first < firstToken)
    const saying = own.filter(says).at(-1)
    const said = saying !== undefined && saying.verb.first > limit ? this.narration.bySubject(saying, 'ahead') : null
    if (said !== null) return said
    // "A sergeant told me, “…”": his words, whoever he is.
    if (saying?.kind === 'main' && saying.verb.first > limit && isSomebody(this.reading, saying.subjects[0]))
      return { speaker: OPEN, rule: 'open' }
    // "The constable said the prisoner had told her, “…”": the prisoner's words, whoever that is.
    if (isRetold(saying) && saying.verb.first > limit) return { speaker: OPEN, rule: 'open' }
    // "She put it simply: “…”", where the colon closed the sentence.
    const previous = sentences[sentence - 1]
    const colon =
      previous !== undefined &&
      previous.paragraph === sentences[sentence]!.paragraph &&
      tokens[previous.endToken - 1]?.text === ':'
    if (colon)
      return this.narration.bySubject(
        this.narration
          .clausesIn(sentence - 1)
          .filter(says)
          .at(-1) ?? this.narration.clausesIn(sentence - 1)[0],
        'colon',
      )
    return this.narration.bySubject(
      own.filter((each) => each.verb.first > limit && this.narration.chainOf(each.subjects[0]) >= 0).at(-1),
      'ahead',
    )
  }

  /** “And you?” “In Cusco.” Somebody else answers a question. */
  private takesTurn({ firstToken, paragraph }: Placed, before: Placed | undefined): boolean {
    if (before?.paragraph !== paragraph || this.reading.text[before.quotation.end - 1] !== '?') return false
    return !this.reading.tokens.slice(before.lastToken + 1, firstToken).some(({ text }) => /[\p{L}\p{N}]/u.test(text))
  }

  /** “…,” she said. “…” */
  private sameParagraph({ firstToken, paragraph }: Placed, before: Placed | undefined): Attribution | null {
    const known = before?.paragraph === paragraph ? this.found.get(before.index) : undefined
    if (before === undefined || known === undefined) return null
    // “…,” said Mei Lin. Ana Reis laughed. “…” Whom the text has turned to since speaks.
    const { tokens } = this.reading
    for (let sentence = tokens[firstToken]!.sentence - 1; sentence > tokens[before.lastToken]!.sentence; sentence--) {
      const turnedTo = this.narration.focusOf(sentence, 'turned-to')
      if (turnedTo !== null) return turnedTo
    }
    return { ...known, rule: 'same-paragraph' }
  }

  /** She shook her head. “…” Whom the paragraph speaks of before the quotation. */
  private paragraphFocus({ firstToken, paragraph }: Placed): Attribution | null {
    const { sentences, tokens } = this.reading
    for (let sentence = tokens[firstToken]!.sentence - 1; sentences[sentence]?.paragraph === paragraph; sentence--) {
      const found = this.narration.focusOf(sentence, 'paragraph-focus')
      if (found !== null) return found
      // I put down the lamp. “Who?” Whoever tells, nobody knows by which name.
      const acts = this.narration
        .clausesIn(sentence)
        .some(({ kind, subjects }) => kind === 'main' && this.isTeller(subjects[0]))
      if (acts) return { speaker: OPEN, rule: 'open' }
    }
    return null
  }

  private isTeller(np: NounPhrase | undefined): boolean {
    return np !== undefined && this.reading.tokens[np.head]?.text === 'I'
  }

  /** A paragraph of quotation alone goes on from the speaker of the one before, or speaks for whom that one told of last. */
  private paragraphBefore({ firstToken, paragraph }: Placed, before: Placed | undefined): Attribution | null {
    const known = before !== undefined && paragraph - before.paragraph === 1 ? this.found.get(before.index) : undefined
    if (known !== undefined) return { ...known, rule: 'paragraph-before' }
    const { sentences, tokens } = this.reading
    for (let sentence = tokens[firstToken]!.sentence - 1; sentence >= 0; sentence--) {
      const of = sentences[sentence]!.paragraph
      if (of < paragraph - 1) break
      const found = of === paragraph ? null : this.narration.focusOf(sentence, 'focus-before')
      if (found !== null) return found
    }
    return null
  }
}

/** Gives every quotation its speaker, where the text says or shows who it is. */
export const speakers: Step = {
  name: 'speakers',
  reads: ['sentences', 'tokens', 'quotes', 'mentions', 'chains', 'segments'],
  writes: ['quotes'],
  run: (reading) => ({ quotes: new SpeakerReader(reading).run() }),
}
