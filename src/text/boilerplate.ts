/** What sites put around a story: links to others, requests, notices, the address that it was taken from. */
const OPENINGS =
  /^(?:read (?:more|also|next)|related|see also|more on this|source|sources|via|advertisement|sponsored|subscribe|sign up|share (?:this|on)|follow us|click here|photo|image|credit|copyright|©|all rights reserved)\b\s?(?::|\||-|—|–|$)/i
const REQUESTS =
  /^(?:sign up for|subscribe to|follow us on|click here|share this|all rights reserved|this (?:article|story) (?:was )?(?:first |originally )?(?:appeared|published|updated)|\(?this (?:article|story) has been (?:updated|corrected)|continue reading|(?:story|article) continues|get (?:our|the) (?:free |daily |weekly )?newsletter|sign up (?:here|now|today|to)|click to |download (?:the|our) app|image (?:caption|source)|you (?:may|might) also like|(?:write|reply) to us|join the conversation|support our journalism|advertisement)\b|^(?:©|follow @|copyright \d)/i
/** What nothing else stands beside: buttons and headings of lists of other stories. */
const LONE =
  /^(?:read (?:more|next|also)(?: (?:about|on|here)\b.*)?|(?:related|more|recommended|popular|latest|top|trending) (?:stories|articles|news|links|reading|posts|topics|coverage)|recommended(?: for you)?|most (?:read|viewed|popular)|trending|share|tweet|e-?mail|print|comments?|newsletter|sign (?:in|up)|log in|subscribe|menu|home|skip to content|tags?:.*|topics:.*)$/i
const LONE_ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i

/** Whether a paragraph is the site's and not the story's. */
export const isBoilerplate = (words: string): boolean =>
  OPENINGS.test(words) || REQUESTS.test(words) || LONE.test(words) || LONE_ADDRESS.test(words)
