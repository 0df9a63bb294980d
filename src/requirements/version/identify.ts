import type { Draft } from '../model/draft.ts';
import type { Party } from '../model/requirement.ts';
import { slug } from '../model/slug.ts';
import { portNumbers } from '../model/ports.ts';

/**
 * The ids of a version's requirements, in their order. They are made from section, source, destination, transport and
 * ports, never from a position, so that links and saved marks survive a new order. Rows with the same id add their
 * service, or else the first words of their notes. Any that are still the same stay so here, and the caller reports
 * them.
 */
export function identify(drafts: readonly Draft[]): string[] {
	const plain = drafts.map((draft) => draft.explicitId ?? meaningId(draft));
	const count = new Map<string, number>();
	for (const id of plain) count.set(id, (count.get(id) ?? 0) + 1);
	return drafts.map((draft, index) => {
		const id = plain[index] ?? '';
		if (draft.explicitId !== undefined || (count.get(id) ?? 0) < 2) return id;
		const more = draft.service ?? draft.notes.text.split(/\s+/).slice(0, 6).join(' ');
		return more === '' ? id : `${id}/${slug(more)}`;
	});
}

/**
 * The ids of the one-of groups of a version, one for each draft. An id is the name of the group on its page, with the
 * page added where several pages have a group of that name.
 */
export function identifyGroups(entries: readonly { page: string; draft: Draft }[]): (string | undefined)[] {
	const pagesOf = Map.groupBy(entries, ({ draft }) => draft.group?.id);
	return entries.map(({ page, draft: { group } }) => {
		if (!group) return undefined;
		const isShared = pagesOf.get(group.id)?.some((entry) => entry.page !== page);
		return isShared === true ? `${page}/${group.id}` : group.id;
	});
}

function meaningId(draft: Draft): string {
	const section = draft.section.anchor === '' ? [] : [slug(draft.section.anchor)];
	if (draft.kind === 'assertion') return [...section, slug(draft.statement ?? '')].join('/');
	const parts = [...section, partySlug(draft.source), partySlug(draft.destination), portSlug(draft)].filter(
		(part) => part !== '',
	);
	return parts.join('/') || slug(draft.notes.text);
}

const partySlug = (party: Party) =>
	party.endpoints.length === 0 ? '' : slug(party.endpoints.map(({ text }) => text).join(' '));

function portSlug({ transports, ports, portText, application }: Draft): string {
	const numbers = ports.map(portNumbers);
	const protocols: string[] = transports.length > 0 ? transports : application === null ? [] : [slug(application)];
	return [...protocols, ...(numbers.length > 0 ? numbers : portText === undefined ? [] : [slug(portText)])].join('-');
}
