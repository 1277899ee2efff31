/** What a governing verb, noun or preposition does to the clause that hangs on it. */
export type Effect = 'happened' | 'planned' | 'attempted' | 'possible' | 'denied' | 'said' | 'supposed' | 'judged'

const table = (rows: Readonly<Partial<Record<Effect, string>>>): ReadonlyMap<string, Effect> =>
  new Map(
    Object.entries(rows).flatMap(([effect, words]) =>
      words.split(' ').map((word) => [word, effect as Effect] as const),
    ),
  )

/** Verbs before an infinitive: "managed to flee", "tried to flee", "refused to flee". Verbs that are not here: planned. */
export const BEFORE_INFINITIVE = table({
  happened:
    'manage begin start continue come proceed get use force compel oblige dare bother happen help cause lead enable',
  attempted: 'try attempt seek struggle fight strive',
  denied: 'refuse fail decline forget neglect forbid',
  possible: 'seem appear allow permit invite ask tell urge order seem threaten tend',
  supposed: 'say believe think report rumour suppose allege expect',
})

/** Verbs before an -ing form: "stopped visiting", "considered moving". Verbs that are not here: possible. */
export const BEFORE_ING = table({
  happened:
    'start begin keep continue remember recall recount describe spend love like enjoy hate regret miss finish end mind mention report admit go come celebrate resume',
  planned: 'plan intend',
  attempted: 'try',
  denied: 'deny avoid escape resist refuse postpone',
  possible: 'consider imagine contemplate suggest propose discuss fear dread risk mean recommend',
})

/** Verbs before a clause of their own: "said (that) he had left". Verbs that are not here: supposed. */
export const BEFORE_CLAUSE = table({
  said: 'say tell add recall note state explain claim write report confirm insist admit announce reply answer remember maintain assert argue mention recount observe remark reveal declare acknowledge concede stress emphasise emphasize testify relate joke warn complain boast continue repeat disclose record rule conclude establish certify depose lament recollect reminisce proclaim attest',
  happened: 'know realise realize discover learn find regret forget show prove mean see notice',
  denied: 'deny dispute refute reject',
  planned: 'hope wish promise vow swear pledge plan intend decide demand propose insist recommend',
})

/** Of the verbs that let their clause have happened, those that do so even where they are denied: "nobody *knew* that he had left". */
export const KNOWING: ReadonlySet<string> = new Set('know realise realize regret forget notice'.split(' '))

/** Verbs that plan what is to come, and affirm what has been: "swore that he would leave", "swore that he had left". */
export const SWEARING: ReadonlySet<string> = new Set('swear vow insist promise pledge'.split(' '))

/** Adverbs that make what is said untrue: "*falsely* claimed that he had left". */
export const UNTRUE_ADVERBS: ReadonlySet<string> = new Set(
  'falsely wrongly wrongfully mistakenly erroneously incorrectly untruthfully dishonestly supposedly jokingly'.split(
    ' ',
  ),
)

/** What tells of things that need not have been: "in the *novel* he leaves". */
export const FICTIONS: ReadonlySet<string> = new Set(
  'novel film movie play story tale dream nightmare painting poem song legend fable fairytale musical opera ballet sitcom'.split(
    ' ',
  ),
)

/** Prepositions and markers before an -ing form: "after moving", "without leaving". Others: possible. */
export const BEFORE_ING_PREPOSITION = table({
  happened:
    'after since before upon on by when while in for despite through following once as from with during until till',
  denied: 'without instead rather',
})

/** Nouns before "of" and an -ing form: "the experience of leaving". Others: possible. */
export const BEFORE_OF_ING = table({
  happened:
    'experience memory story ordeal trauma shock pain sorrow joy day year month week decade pride shame guilt honour',
})

/** Words that only suppose the clause ("perhaps he left"), or all but deny it ("he hardly ever left"). */
export const SUPPOSING_ADVERBS: ReadonlySet<string> = new Set(
  'perhaps maybe possibly probably presumably reportedly allegedly supposedly apparently potentially likely almost nearly hardly scarcely barely rarely seldom'.split(
    ' ',
  ),
)

/** Markers that make a clause a mere condition. */
export const CONDITIONS: ReadonlySet<string> = new Set([
  'if',
  'unless',
  'whether',
  'lest',
  'provided',
  'assuming',
  'suppose',
])

/** Verbs whose infinitive is done by their object: "helped him (to) leave". */
export const OBJECT_CONTROL: ReadonlySet<string> = new Set(
  'ask tell force allow help persuade order invite urge convince compel oblige permit encourage want expect advise beg love like prefer hate need inspire prompt instruct command warn remind recruit hire summon authorise authorize challenge require let make teach enable cause lead forbid'.split(
    ' ',
  ),
)

/** Past tenses that are no participles, so that they need a subject. */
export const DISTINCT_PAST: ReadonlySet<string> = new Set(
  'went flew came took saw grew gave knew wrote drove began chose rose spoke wore broke was were did had fell ate drew forgot hid rode shook stole swore threw woke ran became sang sank swam drank rang withdrew overcame arose'.split(
    ' ',
  ),
)

/** Participles that are no past tenses, so that alone they are never the verb of a main clause. */
export const DISTINCT_PARTICIPLE: ReadonlySet<string> = new Set(
  'gone flown been done taken seen grown given known written driven begun chosen risen spoken worn broken shown born fallen eaten drawn forgotten hidden ridden shaken stolen sworn thrown woken based named called known sung sunk swum drunk rung withdrawn situated located headquartered aged'.split(
    ' ',
  ),
)

/** Verbs whose past tense and participle look like their base. */
export const UNCHANGING: ReadonlySet<string> = new Set(
  'set put cut hit let shut spread cost hurt quit split read cast burst bet'.split(' '),
)

/** Nouns that may open a clause that says when: "the day the war began". */
export const TIME_NOUNS: ReadonlySet<string> = new Set(
  'day morning evening night moment week month year decade time summer winter spring autumn hour'.split(' '),
)

/** Verbs that say in what state their object is: "*kept* the shop closed". */
export const KEEPING: ReadonlySet<string> = new Set(['keep', 'get'])
