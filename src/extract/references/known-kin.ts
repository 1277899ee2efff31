import type { Gender } from '../../model/extraction.ts'
import type { Reading, ReadMention } from '../reading.ts'
import { kinChain, kinNoun } from './kin.ts'
import type { TiedMentions } from './tied-mentions.ts'

const SPOUSES = new Set(['wife', 'husband', 'partner'])
const CHILDREN = new Set(['son', 'daughter', 'child'])
/** Parents by the gender that tells which of the two is meant. */
const PARENTS: ReadonlyMap<string, Gender> = new Map([
  ['father', 'male'],
  ['mother', 'female'],
])

/** What one is to whoever is it to oneself. */
const MUTUAL = new Set([
  'cousin',
  'friend',
  'neighbour',
  'neighbor',
  'colleague',
  'classmate',
  'roommate',
  'flatmate',
  'twin',
])

/** Mentions between kin and the name that an answer gives them. */
const ASKED_WITHIN = 8

/** Whether a mention may be of somebody of that gender. */
const isFitting = ({ gender }: ReadMention, known: Gender): boolean =>
  gender === 'unknown' || known === 'unknown' || gender === known

const nounOf = ({ kin }: ReadMention): string => kinNoun(kin?.noun ?? '')

/** Who is whose kin, as far as a document has told: "his wife Nina", then "his wife" alone. */
export class KnownKin {
  private readonly tied: TiedMentions
  /** Chains by "noun/possessor". */
  private readonly named = new Map<string, number>()
  /** Whose wife or husband somebody is. */
  private readonly spouses = new Map<number, number>()
  /** Whose son or daughter somebody is. */
  private readonly parents = new Map<number, number>()
  /** Whose cousin somebody is, by "noun/chain". */
  private readonly mutual = new Map<string, number>()
  private readonly byPossessor = new Map<number, number>()

  /** Ties kin that the text names, and recalls kin that an earlier reading of other voices has tied. */
  constructor(reading: Reading, tied: TiedMentions) {
    this.tied = tied
    for (const [at, { kin }] of tied.mentions.entries()) if (kin !== undefined) this.byPossessor.set(kin.possessor, at)
    this.introduce(reading)
    this.introduceByClause(reading)
    this.recall()
  }

  /** The mention of the kin whose possessor has that head token: of the daughter for the "her" of "her daughter". */
  ofPossessor(head: number): number | undefined {
    return this.byPossessor.get(head)
  }

  /** The chain of somebody's kin; a new one where none is known yet. */
  chainOf(mention: ReadMention, possessor: number): number {
    const there = this.named.get(`${nounOf(mention)}/${possessor}`) ?? this.otherWay(mention, possessor)
    if (there !== undefined) return there
    const chain = this.tied.addChain(kinChain(mention, possessor, this.tied.chains[possessor]!.name))
    this.remember(mention, possessor, chain)
    return chain
  }

  /** Remembers whose wife somebody is, so that "his wife" alone finds her. */
  remember(mention: ReadMention, possessor: number, chain: number): void {
    const kin = nounOf(mention)
    this.named.set(`${kin}/${possessor}`, chain)
    if (SPOUSES.has(kin)) this.spouses.set(chain, possessor)
    if (CHILDREN.has(kin)) this.parents.set(chain, possessor)
    if (MUTUAL.has(kin)) this.mutual.set(`${kin}/${chain}`, possessor)
  }

  /** "her husband", where she was told of as somebody's wife; "her father", where she was told of as a man's daughter. */
  private otherWay(mention: ReadMention, possessor: number): number | undefined {
    const kin = nounOf(mention)
    if (SPOUSES.has(kin)) return this.spouses.get(possessor)
    const mutual = this.mutual.get(`${kin}/${possessor}`)
    if (mutual !== undefined && isFitting(mention, this.tied.genderOf(mutual))) return mutual
    const parent = this.parents.get(possessor)
    return parent !== undefined && PARENTS.get(kin) === this.tied.genderOf(parent) ? parent : undefined
  }

  /** "his wife Nina", "Nina, his wife,": kin that the text names are whom it names. */
  private introduce({ segments }: Reading): void {
    const { mentions } = this.tied
    for (const { phrases } of segments) {
      for (const np of phrases) {
        if (np.kind !== 'noun') continue
        const group = [np, ...np.appositions].flatMap(({ mention }) => (mention < 0 ? [] : [mention]))
        const name = group.find(
          (at) => mentions[at]!.form === 'name' && mentions[at]!.chain >= 0 && mentions[at]!.type === 'Person',
        )
        if (name !== undefined) for (const at of group) this.tieLone(at, mentions[name]!.chain)
      }
    }
    for (const [at, mention] of mentions.entries()) {
      const next = mentions
        .slice(at + 1, at + 4)
        .find(({ firstToken, form, type }) => firstToken === mention.endToken && form === 'name' && type === 'Person')
      if (next !== undefined) this.tieLone(at, next.chain)
      if (mention.votes.some(({ rule }) => rule === 'kin-asked-for')) this.introduceByAnswer(at)
    }
  }

  /** "And your wife?" "*Halina*." "Tell me about her." "*Halina*.": the kin spoken of last before the name. */
  private introduceByAnswer(at: number): void {
    const { mentions } = this.tied
    let asked: string | null = null
    for (let before = at - 1; before >= Math.max(0, at - ASKED_WITHIN); before--) {
      const { kin, form, type } = mentions[before]!
      if (type !== 'Person') continue
      // The label of the turn stands right before.
      if (form === 'name' && before < at - 1) return
      if (kin === undefined) continue
      asked ??= kin.noun
      if (kin.noun === asked) this.tieLone(before, mentions[at]!.chain)
    }
  }

  /** "His mother was Ana Reis", "his mother was called Ana": the name that a clause gives kin. */
  private introduceByClause({ segments }: Reading): void {
    const { mentions } = this.tied
    for (const { clauses } of segments)
      for (const { verb, subjects, objects, neither } of clauses) {
        const isNaming = verb.passive ? /^(?:call|name)$/.test(verb.main.lemma) : verb.main.lemma === 'be'
        if (!isNaming || verb.negated || verb.modal !== null || neither || subjects.length !== 1) continue
        const name = mentions[objects[0]?.mention ?? -1]
        const at = subjects[0]!.mention
        if (at >= 0 && name?.form === 'name' && name.type === 'Person' && name.chain >= 0) this.tieLone(at, name.chain)
      }
  }

  /** Ties a mention of one relative that has no chain yet. */
  private tieLone(at: number, chain: number): void {
    const mention = this.tied.mentions[at]!
    if (mention.kin !== undefined && mention.number === 'singular' && mention.chain < 0) this.tied.tie(at, chain)
  }

  private recall(): void {
    const { mentions, chains } = this.tied
    for (const mention of mentions) {
      const { kin, chain, number } = mention
      if (kin === undefined || chain < 0) continue
      const possessor = mentions[this.tied.personAt(kin.possessor) ?? -1]?.chain ?? -1
      if (possessor < 0 || possessor === chain) continue
      if (number === 'singular' || chains[chain]!.of !== undefined) this.remember(mention, possessor, chain)
    }
  }
}
