import type { Chain } from '../model/extraction.ts'
import { fold } from '../model/fold.ts'

/** How a place is compared without asking which entity it is: by gazetteer id, else by name. */
export const placeKey = (chain: Chain): string => chain.gazetteer ?? `name:${fold(chain.name)}`
