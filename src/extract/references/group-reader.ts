import type { Reading, ReadMention } from '../reading.ts'
import type { Discourse } from './discourse.ts'
import { bondOfKin, bondOfOwners, groupSenseOf } from './group-nouns.ts'
import { groupsIn, type PlacedGroup } from './groups-in.ts'
import type { Roles } from './mention-roles.ts'
import { prominenceOf } from './prominence.ts'
import { sameMembers } from './same-members.ts'
import { SpokenGroups } from './spoken-groups.ts'
import type { TiedMentions } from './tied-mentions.ts'
import type { Voice } from './voice.ts'

const FIRST_PLURAL = /^(?:we|us|our|ours|ourselves)$/
/** "His wife left" speaks of the two, if barely. */
const WITH_OWNER = 1

/** Keeps who is spoken of together, and ties plurals to them: "they", "the couple", "the brothers". */
export class GroupReader {
  private readonly reading: Reading
  private readonly roles: Roles
  private readonly tied: TiedMentions
  private readonly discourse: Discourse
  private readonly groups = new SpokenGroups()
  /** Couples and siblings of whom the text has told, by what binds them and who they are. */
  private readonly bonds = new Map<string, PlacedGroup>()
  /** Who was last said to be whose husband or wife. */
  private readonly marriedTo = new Map<number, number>()
  /** People spoken of together in the sentence that is being read. */
  private here: PlacedGroup[] = []
  private sentence = 0
  private textSentence = 0
  private paragraph = 0

  constructor(reading: Reading, roles: Roles, tied: TiedMentions, discourse: Discourse) {
    this.reading = reading
    this.roles = roles
    this.tied = tied
    this.discourse = discourse
  }

  private get mentions(): readonly ReadMention[] {
    return this.tied.mentions
  }

  /** Forgets who was spoken of together; what binds them stays. */
  clear(): void {
    this.groups.clear()
  }

  /** Begins a sentence: the how-manieth read, and its place in the text. */
  begin(sentence: number, textSentence: number, paragraph: number): void {
    this.sentence = sentence
    this.textSentence = textSentence
    this.paragraph = paragraph
    this.here = []
  }

  /** Ends it: who was spoken of together in it may be meant in the next. */
  end(voice: Voice): void {
    for (const group of [...this.here, ...this.together(voice)]) {
      this.groups.add({ ...group, sentence: this.sentence })
      if (group.bond !== undefined) this.bonds.set(`${group.bond} ${[...group.members].sort().join(' ')}`, group)
      const [one, other] = group.members
      if (group.bond !== 'spouse' || one === undefined || other === undefined) continue
      this.marriedTo.set(one, other)
      this.marriedTo.set(other, one)
    }
  }

  /** Several are spoken of here. */
  add(group: PlacedGroup): void {
    this.here.push(group)
  }

  /** Who was last said to be somebody's husband or wife; -1 for none. */
  partnerOf(chain: number): number {
    return this.marriedTo.get(chain) ?? -1
  }

  /** The only ones so bound who fit; null for none, or where it may be others. */
  private onlyBonded(
    bond: PlacedGroup['bond'],
    fits: (members: readonly number[]) => boolean,
  ): readonly number[] | null {
    let only: readonly number[] | null = null
    for (const groups of [this.here, this.bonds.values()])
      for (const group of groups) {
        if (group.bond !== bond || !fits(group.members)) continue
        if (only !== null && !sameMembers(only, group.members)) return null
        only ??= group.members
      }
    return only
  }

  private together({ quote }: Voice): readonly PlacedGroup[] {
    return groupsIn(this.reading, this.mentions, this.roles, { sentence: this.textSentence, quote })
  }

  /** Whom a plural stands for: "they", "the couple", "both", "we"; null where that is open. */
  membersFor(at: number, voice: Voice): readonly number[] | null {
    const mention = this.mentions[at]!
    const word = this.reading.tokens[mention.head]!.lower
    if (mention.form === 'nominal') return this.groupOf(at, voice)
    const partner = FIRST_PLURAL.test(word) && this.isMarrying(at) ? this.partnerOf(voice.self) : -1
    if (partner >= 0) return [voice.self, partner]
    if (FIRST_PLURAL.test(word)) return this.ourselves(mention, voice)
    const others = (members: readonly number[]): boolean => !members.includes(voice.self)
    if (this.isMarrying(at)) {
      const pair = this.antecedents(mention, voice, (members) => others(members) && this.mayMarry(members), true)
      if (pair !== null) return pair
    }
    return this.antecedents(mention, voice, others) ?? this.bothSpokenOf(at, voice)
  }

  /** "*They* married in 1958." */
  private isMarrying(at: number): boolean {
    const role = this.roles.ofMention.get(at)
    return (
      role?.role === 'subject' &&
      role.clause.objects.length === 0 &&
      (/^(?:marry|wed|remarry|divorce|separate)$/.test(role.clause.verb.main.lemma) ||
        role.clause.adverbs.some((adverb) => adverb === 'married' || adverb === 'divorced'))
    )
  }

  private mayMarry([one = -1, other = -1, ...more]: readonly number[]): boolean {
    const [first, second] = [this.tied.genderOf(one), this.tied.genderOf(other)]
    return one >= 0 && other >= 0 && more.length === 0 && (first !== second || first === 'unknown')
  }

  /** `noStrangers`: groups of nobody in particular are not meant. */
  private antecedents(
    { firstToken }: ReadMention,
    voice: Voice,
    fits: (members: readonly number[]) => boolean,
    noStrangers = false,
  ): readonly number[] | null {
    const here = [...this.here, ...this.together(voice)].filter(({ end }) => end <= firstToken)
    const placed = here.map((group) => ({ ...group, sentence: this.sentence }))
    return this.groups.antecedent(this.sentence, placed, (members) =>
      members.length === 0 ? !noStrangers : fits(members),
    )
  }

  /** "My wife and I left. *We* …": the speaker with those spoken of beside; the speaker at least. */
  private ourselves(mention: ReadMention, voice: Voice): readonly number[] | null {
    if (voice.self < 0) return null
    return this.antecedents(mention, voice, (members) => members.includes(voice.self)) ?? [voice.self]
  }

  /** "The couple", "the brothers", "the two men": of that number, gender and bond. */
  private groupOf(at: number, voice: Voice): readonly number[] | null {
    const mention = this.mentions[at]!
    const words = this.reading.tokens.slice(mention.firstToken, mention.endToken).map(({ lower }) => lower)
    const sense = groupSenseOf(words)
    if (sense === null) return null
    const fits = (members: readonly number[]): boolean =>
      (sense.count === null || members.length === sense.count) &&
      (sense.gender === 'unknown' ||
        members.every((chain) => [sense.gender, 'unknown'].includes(this.tied.genderOf(chain))))
    if (sense.bond !== null) {
      const only = this.onlyBonded(sense.bond, fits)
      if (only !== null) return only
    }
    const found = this.antecedents(mention, voice, fits)
    if (found !== null || sense.count !== 2) return found
    // "Ana sells shoes. Rui sells hats. *Both* …"
    const both = this.bothSpokenOf(at, voice)
    return both !== null && fits(both) ? both : null
  }

  /** "Ana is a nurse. Rui is a cook. *They* …": where two people alone have been spoken of. */
  private bothSpokenOf(at: number, voice: Voice): readonly number[] | null {
    if (voice.quote >= 0 || this.roles.ofMention.get(at)?.role !== 'subject') return null
    if (!this.groups.isEmpty(this.sentence)) return null
    const recent = this.discourse.recent(this.sentence, this.paragraph)
    return recent.length === 2 && !recent.includes(-1) ? recent : null
  }

  /**
   * "She married Rui. … *Their* son": of the one couple of whom one is spoken of. "Her brother was ill. *Their* father": of the one pair
   * of siblings. Null where it may be others.
   */
  private parentsOrChildren(kin: string): readonly number[] | null {
    const bond = bondOfOwners(kin)
    const recent = this.discourse.recent(this.sentence, this.paragraph)
    return bond === null
      ? null
      : this.onlyBonded(bond, (members) => members.length === 2 && members.some((chain) => recent.includes(chain)))
  }

  /** "My wife, Ana, and *our* baby": the speaker and whoever was said to be married to them; null for any other kin, or where nobody was. */
  private ourTwo(at: number, kin: string, { self }: Voice): readonly number[] | null {
    const { head } = this.mentions[at]!
    const partner = this.partnerNamed(at) ?? this.partnerOf(self)
    const isOurs = this.reading.tokens[head]!.lower === 'our' && bondOfOwners(kin) === 'spouse'
    return isOurs && self >= 0 && partner >= 0 ? [self, partner] : null
  }

  /** The chain of "my wife" or "my husband" earlier in the sentence of a mention; null where nobody is. */
  private partnerNamed(at: number): number | null {
    const { tokens } = this.reading
    const { sentence } = tokens[this.mentions[at]!.head]!
    for (let before = at - 1; before >= 0 && tokens[this.mentions[before]!.head]!.sentence === sentence; before--) {
      const { kin, chain } = this.mentions[before]!
      const isMine = kin !== undefined && kin.possessor >= 0 && tokens[kin.possessor]!.lower === 'my'
      if (isMine && chain >= 0 && /^(?:wife|husband|partner)$/.test(kin.noun)) return chain
    }
    return null
  }

  /** Whose kin of a noun are: "*their* father" of no couple, nor of two who are named in full with two surnames. Null where that is open. */
  ownersFor(at: number, kin: string, voice: Voice): readonly number[] | null {
    const owners = this.ourTwo(at, kin, voice) ?? this.membersFor(at, voice) ?? this.parentsOrChildren(kin)
    if (owners === null || bondOfOwners(kin) !== 'sibling') return owners
    const isCouple = owners.length === 2 && this.partnerOf(owners[0]!) === owners[1]
    const surnames = owners.flatMap((chain) => {
      const words = this.tied.chains[chain]?.name.split(' ') ?? []
      return words.length > 1 ? [words.at(-1)] : []
    })
    return isCouple || new Set(surnames).size > 1 ? null : owners
  }

  /** "His wife", "her brother": a pair with whose kin they are. */
  pairWithOwner(at: number, chain: number): void {
    const { kin, endToken } = this.mentions[at]!
    const owner = this.mentions[this.tied.personAt(kin?.possessor ?? -1) ?? -1]?.chain ?? -1
    const bond = bondOfKin(kin?.noun ?? '')
    if (owner < 0 || owner === chain || bond === null) return
    const prominence = prominenceOf(this.roles.ofMention.get(at)) - WITH_OWNER
    this.here.push({ members: [owner, chain], prominence, end: endToken, bond })
  }
}
