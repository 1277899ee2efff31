import type { Reading, ReadMention } from '../reading.ts'
import type { KnownKin } from './known-kin.ts'
import type { Roles } from './mention-roles.ts'
import type { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

/** Whoever it is, it is nobody with a chain. */
const NOBODY = -2

/** These may be of the kin named just before. */
const MARRIED = /^(?:wife|husband|partner|widow|widower|fiancée?)$/

/** Tokens between a name and the kin joined to it: "Li Wei, a retired school teacher, and his wife". */
const JOINED_WITHIN = 9

/** Who kin, and the pronoun before it, are by the words around them. */
export class KinWording {
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly tied: TiedMentions
  private readonly kin: KnownKin
  /** Last tokens of the names of places. */
  private readonly places: ReadonlySet<number>

  constructor(reading: Reading, roles: Roles, tied: TiedMentions, kin: KnownKin) {
    this.reading = reading
    this.roles = roles
    this.tied = tied
    this.kin = kin
    this.places = new Set(reading.mentions.flatMap(({ type, endToken }) => (type === 'Place' ? [endToken - 1] : [])))
  }

  private get mentions(): readonly ReadMention[] {
    return this.tied.mentions
  }

  /** "to Li Wei, a cobbler, and *his* wife": the name that kin is joined to; -1 for none, -2 for one that has no chain. */
  joinedTo(at: number): number {
    const { head, gender } = this.mentions[at]!
    const { tokens } = this.reading
    const kin = this.kin.ofPossessor(head)
    if (kin === undefined || kin < 0 || tokens[head - 1]?.lower !== 'and') return -1
    const role = this.roles.ofMention.get(kin)
    if (role?.role === 'subject' && role.clause.subjects[0]?.first === head) return -1
    for (let token = head - 2; token >= head - JOINED_WITHIN; token--) {
      const word = tokens[token]
      if (word === undefined || word.sentence !== tokens[head]!.sentence || /^(?:VERB|AUX)$/.test(word.pos)) return -1
      const named = this.mentions[this.tied.personAt(token) ?? -1]
      // "Xx Yy and his wife": a name that could not be read.
      if (named === undefined && token === head - 2 && word.pos === 'PROPN' && !this.places.has(token)) return NOBODY
      if (named === undefined) continue
      if (named.form !== 'name' || named.chain < 0 || this.isKinName(named)) return -1
      const known = this.tied.genderOf(named.chain)
      return known === gender || known === 'unknown' ? named.chain : -1
    }
    return -1
  }

  /** "*Her* mother sewed and *her* aunt cooked": whose kin a sentence opened with, where it goes on with more of them; -1 for nobody. */
  listedWith(at: number): number {
    const { head } = this.mentions[at]!
    const { tokens } = this.reading
    const kin = this.mentions[this.kin.ofPossessor(head) ?? -1]
    if (kin?.kin === undefined || MARRIED.test(kin.kin.noun) || !/^(?:and|;)$/.test(tokens[head - 1]?.lower ?? ''))
      return -1
    let first = head
    while (tokens[first - 1]?.sentence === tokens[head]!.sentence) first--
    if (first === head || tokens[first]!.lower !== tokens[head]!.lower) return -1
    if (this.kin.ofPossessor(first) === undefined) return -1
    return this.mentions[this.tied.personAt(first) ?? -1]?.chain ?? -1
  }

  /** "his wife Rosa", "his wife, Rosa": the kin behind it by "and" is his too. */
  private isKinName({ firstToken }: ReadMention): boolean {
    const noun = this.reading.tokens[firstToken - 1]?.text === ',' ? firstToken - 2 : firstToken - 1
    return this.mentions[this.tied.personAt(noun) ?? -1]?.kin !== undefined
  }

  /** "Juan made Rosa *his wife*", "took her as *his wife*": whom the clause makes that; -1 for nobody. */
  made(at: number): number {
    const clause = this.roles.ofMention.get(at)?.clause
    if (clause === undefined || clause.verb.passive || clause.verb.negated) return -1
    const { verb, objects, complements } = clause
    if (!/^(?:make|take|choose|have)$/.test(verb.main.lemma)) return -1
    const as = complements.some(({ preposition, np }) => preposition === 'as' && np.mention === at)
    if (!as && objects[1]?.mention !== at) return -1
    const made = this.mentions[objects[0]?.mention ?? -1]
    return made?.type === 'Person' && made.number === 'singular' ? made.chain : -1
  }

  /** "Rosa was *his sister*": the subject, of whom the clause says so. */
  saidOf(at: number): number {
    const role = this.roles.ofMention.get(at)
    if (role?.role !== 'object' || this.mentions[at]!.number === 'plural') return -1
    const { verb, subjects, objects, neither } = role.clause
    if (verb.main.lemma !== 'be' || verb.negated || verb.modal !== null || neither || subjects.length !== 1) return -1
    // "Rui is a cousin of Ana and *the son-in-law of Ivo*"
    const said = objects[0] === undefined ? [] : [objects[0], ...objects[0].joined]
    if (!said.some(({ mention }) => mention === at)) return -1
    const subject = this.mentions[subjects[0]!.mention]
    return subject?.type === 'Person' && subject.number === 'singular' ? subject.chain : -1
  }

  /** "Rosa was born in Lima, *the daughter of Juan Reyes*": the subject, where the phrase stands in no clause. */
  trailing(at: number, { quote }: Voice): number {
    const { firstToken, head, number, kin, gender } = this.mentions[at]!
    const { tokens } = this.reading
    if (number === 'plural' || tokens[firstToken - 1]?.text !== ',' || this.roles.ofMention.has(at)) return -1
    if (tokens[head + 1]?.lower !== 'of' || kin === undefined || kin.possessor < head) return -1
    const clauses = this.roles.clausesIn(tokens[head]!.sentence, quote)
    const main = clauses.filter(({ verb }) => verb.end <= firstToken).at(-1)
    const subject = this.mentions[main?.subjects[0]?.mention ?? -1]
    if (clauses.some(({ verb }) => verb.first > firstToken) || main?.subjects.length !== 1) return -1
    if (subject?.type !== 'Person' || subject.number === 'plural' || subject.chain < 0) return -1
    const known = this.tied.genderOf(subject.chain)
    return known === 'unknown' || gender === 'unknown' || known === gender ? subject.chain : -1
  }
}
