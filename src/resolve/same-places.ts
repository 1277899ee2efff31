import type { ChainPart, DocumentPart } from './profile.ts'
import { byText } from './sets.ts'

/** A name of one word may be a village of any country, even in the stories of one person. */
const isTellingName = (name: string): boolean => name.trim().includes(' ')

/** What makes an unlisted place one with another of its name: the country, the family of documents, or the person told of. */
const groundsOf = ({ chain, document }: ChainPart, part: DocumentPart | undefined): readonly string[] => {
  const cast = isTellingName(chain.name) ? (part?.cast ?? []).filter(({ key }) => !key.includes('@')) : []
  return [
    `family:${part?.family ?? document}`,
    ...(chain.country === undefined ? [] : [`country:${chain.country}`]),
    ...cast.map(({ key }) => `cast:${key}`),
  ]
}

interface Place {
  readonly parts: ChainPart[]
  readonly grounds: Set<string>
  country: string | undefined
}

/**
 * Which of the chains of one key are one place. Of a listed place all are; an unlisted name may be any village's: one country, or one family
 * of documents, makes it one, and of several words (`Footscray Market`) also that both documents tell of one person. Countries that differ
 * keep two apart.
 */
export const samePlaces = (
  chains: readonly ChainPart[],
  documents: ReadonlyMap<string, DocumentPart>,
): readonly (readonly ChainPart[])[] => {
  const [first] = chains
  if (first?.chain.type !== 'Place' || first.chain.gazetteer !== undefined) return [chains]
  const byGround = new Map<string, Place>()
  const places = new Set<Place>()
  const absorb = (into: Place, other: Place): void => {
    into.parts.push(...other.parts)
    into.country ??= other.country
    for (const ground of other.grounds) {
      into.grounds.add(ground)
      byGround.set(ground, into)
    }
    places.delete(other)
  }
  // Those whose country is known come first, so that it decides.
  const sorted = [...chains].sort(
    (a, b) =>
      Number(a.chain.country === undefined) - Number(b.chain.country === undefined) || byText(a.globalId, b.globalId),
  )
  for (const part of sorted) {
    const { country } = part.chain
    const grounds = groundsOf(part, documents.get(part.document))
    const found = [...new Set(grounds.flatMap((ground) => byGround.get(ground) ?? []))]
    const place: Place = { parts: [part], grounds: new Set(grounds), country }
    places.add(place)
    for (const ground of grounds) if (!byGround.has(ground)) byGround.set(ground, place)
    for (const other of found)
      if (places.has(other) && (place.country ?? other.country) === (other.country ?? place.country))
        absorb(place, other)
  }
  return [...places].map(({ parts }) => parts)
}
