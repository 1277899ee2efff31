import type { Entity } from '../model/graph.ts'
import { plainText } from './plain-text.ts'
import type { Shell } from './shell.ts'
import { wrap } from './wrap.ts'

/** Who or what is spoken of: name, id, other names, documents. */
export const entityHead = (entity: Entity, { columns, bold }: Pick<Shell, 'columns' | 'bold'>): readonly string[] => {
  const aliases = entity.aliases.map(({ text }) => plainText(text))
  return [
    `${bold(plainText(entity.name))}  [${entity.id}]`,
    ...(aliases.length === 0 ? [] : wrap(aliases.join(', '), columns, '  also called  ')),
    ...wrap(entity.documents.join(', '), columns, '  told in      '),
  ]
}
