// What nodes hold and how they are found, for those who write them otherwise than through the driver: no connection is needed.

export { dateKey, dateRow, datesOf } from './calendar.ts'
export { indexed, keyOf, nameKey } from './keys.ts'
export { schemaStatements } from './migrations.ts'
export { contradictionProperties, documentRow, entityRow, factRow, nameProperties } from './properties.ts'
export { partsOf } from './write-documents.ts'
export { sidesOf } from './write-facts.ts'
