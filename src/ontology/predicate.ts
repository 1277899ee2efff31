import type { EntityType, Modality } from '../model/extraction.ts'

/** What kind of thing a predicate speaks of: shared code asks for the group, never for a name. */
export type PredicateGroup =
  | 'movement'
  | 'stay'
  | 'attribute'
  | 'work'
  | 'founding'
  | 'speech'
  | 'location'
  | 'life'
  | 'kinship'
  | 'law'

/**
 * What there can be only one of: `life` (one birthplace), `occurrence` (one journey has one time and one goal), `job` (a job with
 * one organization ends once), `age` (one age on one day: two values must fit one date of birth). Null where many can be true
 * at once.
 */
type Functional = 'life' | 'occurrence' | 'job' | 'age'

/**
 * Where somebody is, by what is told: `there` all the time that it says, at `home` there though perhaps away for a while, `arrival`
 * from then on, `departure` until then. Null where it does not say. The place is the object, or the claim's place.
 */
type Presence = 'there' | 'home' | 'arrival' | 'departure'

/**
 * Where a slot is looked for: `subject` of the clause, `direct` object, `second` one ("told Ana *nothing*"), `agent` (the by-phrase of a passive), or a preposition
 * (`from`, `to`). In a frame on a noun, a preposition is one that follows that noun, and `possessor` whose it is ("*Ana's* friend"), `its` an organization's ("*its* director"),
 * `within` a name before it ("*Acme* director").
 * `joint` are the subjects of a clause that has several: "*Ana* and *Rui* married".
 * Inside a phrase: `demonym` (a nation's), `adjective` (any demonym), `realm` (the nation of who rules it), `base` ("Lagos-based"), `birth` ("Lagos-born"), `front`, `owner`; in a
 * clause `direct.demonym` and the like, `subject.possessor`: "*her* marriage ended", and `direct.at`: "an offer of a job *at Acme*". `around` is the place that the text says holds a named one ("Lyon, *France*").
 */
type Role = string

/** What a role must hold, or must not: `any` thing at all, an `occupation`, an `occasion` (a wedding, a week), an `organization`, a `school`, an `employer`, an entity type, or head nouns, with the words right before if wanted (`draft notice`). */
export type Filler = readonly string[]

/**
 * How a noun phrase comes to describe somebody: "X, a nurse,", "the nurse X", "X is a nurse", "the nurse" of X's chain. Two more
 * stand apart: `event`, a noun for what somebody did or suffered ("X's arrest", "after his return to Oslo"), and `life-dates` behind
 * a name ("(1871–1944)"), whose nouns are `born` and `died`.
 */
export type Via =
  | 'apposition'
  | 'premodifier'
  | 'copula'
  | 'nominal'
  | 'name'
  | 'event'
  | 'life-dates'
  | 'home'
  | 'spell'

/** What an example's text must give. Fields that are left out are not looked at; `null` asks for none. */
export interface ExampleClaim {
  readonly subject: string
  readonly object?: string | null
  readonly value?: string | number
  /** EDTF. */
  readonly time?: string | null
  readonly place?: string
  readonly with?: readonly string[]
  readonly reason?: string
  readonly modality?: Modality
  readonly negated?: boolean
  readonly ended?: boolean
}

/** A text with what the frame reads in it. */
interface Example {
  readonly text: string
  readonly claims: readonly ExampleClaim[]
}

/** One way to say a predicate: either on a `verb` or on a `noun` (phrases that describe somebody). */
export interface Frame {
  /** Unique in the predicate's file: `flee`. A claim's rule is `moved-to.flee`. */
  readonly id: string
  /** Dictionary forms of the verb that triggers it. */
  readonly verb?: readonly string[]
  /** Head nouns that trigger it; also `occupation`, `organization`, `age` (any phrase that gives an age) and `name` (any name). */
  readonly noun?: readonly string[]
  /** Noun frames: head nouns that do not trigger it, though they are of a class that does. */
  readonly noNoun?: readonly string[]
  /** Noun frames: one of these words must stand before the head noun: "an *unemployed* welder". */
  readonly modifier?: readonly string[]
  /** Noun frames: none of these may: "*a* director of Acme" is one of several. */
  readonly noModifier?: readonly string[]
  /** Noun frames: by which ways of describing; all but `name` where it is left out. */
  readonly via?: readonly Via[]
  /** Noun frames: the prepositions one of which stands before the described phrase: "*at* Acme in Oslo". */
  readonly after?: readonly string[]
  /** Verb frames: `active` where it is left out. */
  readonly voice?: 'active' | 'passive' | 'any'
  /**
   * `no` refuses the present simple ("flies to Rome"); `yes` takes it, and the progressive too; `only` takes nothing else ("comes
   * from Rome", not "came from Rome"); `perfect` takes the perfect alone ("has been in Rome"). `no` where it is left out.
   */
  readonly present?: 'yes' | 'no' | 'only' | 'perfect'
  /** `no` refuses what was still going on: "was dying". */
  readonly progressive?: 'no'
  /** Who it is said of; `subject` where it is left out. */
  readonly subject?: Role
  /** Where the object is looked for, in this order; the first that holds an entity of the predicate's types. */
  readonly object?: readonly Role[]
  /** Subject and object change places: "her son Tom" describes Tom, and tells whose parent she is. */
  readonly inverse?: boolean
  /** What it says no longer holds: "divorced". */
  readonly ended?: boolean
  /** Where it gives a day, that is the one on which what the predicate says began: "married in 1951". */
  readonly begins?: boolean
  /** How little it says for sure, however it is said: who "was offered a job" may have taken it, who "bought a ticket" plans to go. */
  readonly modality?: 'planned' | 'attempted' | 'possible'
  /** What, done right behind it by the same people, says that it came to it after all: "bought a ticket and said *goodbye*"; verbs or their objects. */
  readonly doneIf?: readonly string[]
  /** It says that it did not come to it: "turned down a job". */
  readonly negated?: boolean
  /** It is said by being denied, and by nothing else: "did *not* survive the war". */
  readonly denied?: boolean
  /** It is no claim of what happened: who "will speak in Oslo" will be there, who "spoke in Oslo" may have lived there. */
  readonly ahead?: boolean
  /** The claim stands without object too. */
  readonly objectOptional?: boolean
  /** Where a literal comes from: the describing `phrase`, its `age`, the `clause` from its verb on ("drives a bus"), the words behind `as`, or the number in another role. */
  readonly value?: Role
  /** Where companions are looked for besides "with …": "uprooted *his wife* from Oslo". */
  readonly companions?: 'direct'
  /** Where the place is looked for. */
  readonly place?: readonly Role[]
  /** One of these adverbs must stand with the verb: `back`, `home`. */
  readonly particle?: readonly string[]
  /** None of these may; `adjective` stands for any ("is new to Oslo"). */
  readonly noParticle?: readonly string[]
  /** What the subject went to do must be, or must not be, one of these verbs (or `any`): "flew to Oslo *to see* her". */
  readonly purpose?: readonly string[]
  readonly noPurpose?: readonly string[]
  /** Without object it is asserted only where the clause says when: "came home in 1946". */
  readonly timed?: boolean
  /** It is a claim only where a public event dates it: "left *when the war broke out*" is no leaving of a room. */
  readonly byEvent?: boolean
  /** It is no claim where the clause tells a day, or a length of hours, days or weeks: "has been in Rome *since Friday*". */
  readonly lasting?: boolean
  /** It is no claim where the clause says when: "comes from Rome *on Friday*". */
  readonly untimed?: boolean
  /** What it says has no time of its own: where a firm is, of "opened it in Lima in 1990". */
  readonly timeless?: boolean
  /** Verbs, told right before of one of the two alone, that say when it began: "*married* in 1965. Her husband, Rui, …". */
  readonly datedBy?: readonly string[]
  /** Roles that must hold something. */
  readonly needs?: Readonly<Record<Role, Filler>>
  /** Roles that must not. */
  readonly unless?: Readonly<Record<Role, Filler>>
  /** At least two texts that it reads. */
  readonly reads: readonly Example[]
  /** At least two texts of which it must make no asserted claim. */
  readonly not: readonly string[]
}

/** One file of `schema/predicates/`. */
export interface Predicate {
  /** `MOVED_TO`; the file is `moved-to.yaml`. */
  readonly name: string
  /** For people: "A person went to a place to stay." */
  readonly description: string
  readonly group: PredicateGroup
  readonly subject: readonly EntityType[]
  /** Entity types, `text`, `number`, or `none` where no object is possible or needed. */
  readonly object: readonly (EntityType | 'text' | 'number' | 'none')[]
  readonly functional: Functional | null
  readonly symmetric: boolean
  /** What it says is only for those who may see it, such as somebody's health. */
  readonly restricted: boolean
  /**
   * What describes somebody names a role, which may be over ("a *former* nurse") or not true yet ("a *future* nurse"); `false`
   * where that does not touch what is said ("a former nurse *from Lima*"). `true` where it is left out.
   */
  readonly role: boolean
  /**
   * Predicates of the same subject that, happening between two claims of this one, make them two occurrences: somebody who
   * left again may return again.
   */
  readonly resetBy: readonly string[]
  /** Predicates that come before this one where both are of one happening: who reaches a town has left another. */
  readonly after: readonly string[]
  /**
   * Predicates that it follows at once where both are told in one breath, so that the date of one is about that of the other: who
   * "was arrested in May and fined" was fined about May.
   */
  readonly soonAfter: readonly string[]
  /**
   * Predicates whose object it is about too where its own is left unsaid and the sentence goes on to it by "until" or "when": who "worked
   * for Acme until she was laid off" lost the job at Acme.
   */
  readonly objectFrom: readonly string[]
  /** Whether nothing of the subject's life comes before it (`first`) or after it (`last`); null where it is neither. */
  readonly limit: 'first' | 'last' | null
  /** It takes somebody alive: what may be told of the unborn or the dead ("was sentenced") does not. */
  readonly alive: boolean
  /** No small child does it, such as work or marry. */
  readonly grown: boolean
  /** People mostly have one at a time, such as a home or a job: another, later, is told as a change. `false` where it is left out. */
  readonly succeeds: boolean
  /**
   * It may happen to one and the same many times, yet so seldom that two documents of which one retells the other and which tell of one
   * time each tell of the same one. `false` where it is left out.
   */
  readonly retold: boolean
  /** Kinship of which nobody is two kinds to one person: no brother of hers is her father. `false` where it is left out. */
  readonly soleKin: boolean
  /** Whoever is with the subject does it too: who left *with* somebody, both left. `false` where it is left out. */
  readonly together: boolean
  /** Predicates of which none can be true of the subject while this one is, day for day. */
  readonly excludes: readonly string[]
  /** Predicates that are true of subject and object where this one is: who lived in Lima has been there. */
  readonly entails: readonly string[]
  readonly presence: Presence | null
  /** Movement whose object is where it begins: whoever left a town was of it. `false` where it is left out. */
  readonly away: boolean
  /**
   * Readable sentence with `{subject}`, `{object}`, `{value}`, `{place}` and `{time}`; a clause in `[…]` falls away
   * where its slot is empty, and `{object|a firm}` says what stands in for it. */
  readonly sentence: string
  /** The same of the beginning of what lasts, which it has one of: "{subject} married {object}[ {time}]." Null where there may be many, or none. */
  readonly beginning: string | null
  readonly frames: readonly Frame[]
}
