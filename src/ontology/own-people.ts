import type { Gender } from '../model/extraction.ts'
import { aliasesOf, loadOwnList, type OwnList } from './own-list.ts'

/** Somebody of the user's own, in `people.yaml`: people by name. */
export interface OwnPerson {
  readonly name: string
  /** `unknown` where not given. */
  readonly gender: Gender
  /** Other names and spellings, nicknames among them. */
  readonly aliases: readonly string[]
}

const GENDERS = ['female', 'male']

const PEOPLE: OwnList = {
  what: 'people',
  fields: ['gender', 'aliases'],
  misfit: ({ gender }) =>
    gender === undefined || GENDERS.includes(String(gender))
      ? null
      : `has the gender "${gender}"; write ${GENDERS.join(' or ')}, or leave it out`,
}

/** The people of a `people.yaml` in each folder; as `loadOwnList`. */
export const loadPeople = (folders: readonly string[]): readonly OwnPerson[] =>
  loadOwnList(PEOPLE, folders).map(({ name, fields }) => ({
    name,
    gender: (fields.gender as Gender | undefined) ?? 'unknown',
    aliases: aliasesOf(fields),
  }))
