import {
  byPin,
  type Judgement,
  judgedClaim,
  judgedMentions,
  judgementId,
  type MentionPin,
} from '../../model/judgement.ts'
import type { EditedText } from './edited-text.ts'
import type { RenamedIds } from './renamed-ids.ts'

/** What has become of the texts that judgements are pinned to. */
export interface Edits {
  /** By a document's old id; undefined where its text is as it was. */
  readonly editedOf: (document: string) => EditedText | undefined
  readonly hide: (text: string) => string
  readonly ids: RenamedIds
}

/** A judgement pinned to the same words where they are now, under the id that it has by them. */
export const movedJudgement = (one: Judgement, { editedOf, hide, ids }: Edits): Judgement => {
  if (one.kind === 'takedown') return one
  const orNull = (text: string | null): string | null => (text === null ? null : hide(text))
  const said = { author: orNull(one.author), time: one.time, note: orNull(one.note) }
  const pin = judgedClaim(one)
  if (pin !== null) {
    const edited = editedOf(pin.document)
    const claim = {
      ...pin,
      document: ids.document(pin.document),
      subject: edited?.span(pin.subject) ?? pin.subject,
      object: pin.object === null ? null : (edited?.span(pin.object) ?? pin.object),
      value: typeof pin.value === 'string' ? hide(pin.value) : pin.value,
      evidence: edited?.words(pin.evidence) ?? pin.evidence,
    }
    if (one.kind === 'restricted') {
      const restriction = { kind: one.kind, mentions: [], claim }
      return { id: judgementId(restriction), ...said, ...restriction }
    }
    return { id: judgementId({ kind: 'wrong', claim }), kind: 'wrong', ...said, claim }
  }
  const pins = judgedMentions(one).map((mention): MentionPin => {
    const moved = editedOf(mention.document)?.words(mention) ?? mention
    return { ...moved, document: ids.document(mention.document) }
  })
  const mentions = [...pins].sort(byPin)
  if (one.kind === 'same' || one.kind === 'different') {
    const two = mentions as [MentionPin, MentionPin]
    return { id: judgementId({ kind: one.kind, mentions: two }), kind: one.kind, ...said, mentions: two }
  }
  const restriction = { kind: 'restricted', mentions, claim: null } as const
  return { id: judgementId(restriction), ...said, ...restriction }
}
