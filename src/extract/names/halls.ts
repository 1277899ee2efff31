/** What many together may own and meet in, as its name's last word. */
export const HALL: RegExp = /^(?:hall|house|home|hut|rest|arms|lodge|loft)$/
