import type { Claim } from './extraction.ts'

/** Whether somebody holds it to be so, or not so, and does not only plan, wish or suppose it. */
export const isHeld = ({ modality }: Claim): boolean => modality === 'asserted' || modality === 'reported'

/** Whether a claim says what is or was so, and not what was denied, planned or hoped. */
export const isStated = (claim: Claim): boolean => !claim.negated && isHeld(claim)
