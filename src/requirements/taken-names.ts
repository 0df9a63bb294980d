/** What stands at the top of the site or of the content folder beside the versions: none of them can have such an id. */
export const takenAtTheTop: ReadonlySet<string> = new Set(['compare', 'data', 'find', 'guide', 'guides', 'history']);

/** Pages that each version has beside those of its writers, by the names in their addresses. */
export const madeByTheSite: ReadonlySet<string> = new Set(['changes', 'checklist', 'firewall-request', 'releases']);
