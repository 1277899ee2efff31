/** What sites put around a story: links to others, requests, notices, the address that it was taken from. */
const OPENINGS =
  /^(?:read (?:more|also|next)|related|see also|more on this|source|sources|via|advertisement|sponsored|subscribe|sign up|share (?:this|on)|follow us|click here|photo|image|credit|copyright|©|all rights reserved)\b\s?(?::|\||-|—|–|$)/i
const REQUESTS =
  /^(?:sign up for|subscribe to|follow us on|click here|share this|all rights reserved|this (?:article|story) (?:was )?(?:first |originally )?(?:appeared|published))\b/i
const LONE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** Whether a paragraph is the site's and not the story's. */
export const isBoilerplate = (words: string): boolean =>
  OPENINGS.test(words) || REQUESTS.test(words) || LONE_ADDRESS.test(words)
