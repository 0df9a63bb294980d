import { isSameDigest } from '../state/digests.ts';
import { marksOf, type Given, type MarkRecord } from '../state/state.ts';

/** What a mark is compared with: the item as it is now. */
export interface JudgedItem {
	given: Given;
	/** Current ids of its roles, by all ids that they have or had. A role may have been renamed since a mark was given. */
	roleIds?: Readonly<Record<string, string>> | undefined;
}

/** Whether a mark was given for the current text and hosts. */
export function isGivenFor(given: Given, { given: now, roleIds = {} }: JudgedItem): boolean {
	if (!isSameDigest(given.digest, now.digest)) return false;
	return given.hosts === now.hosts || withIds(given.hosts, roleIds) === withIds(now.hosts, roleIds);
}

/** "Front-End: fe1; Oracle: db1" with the ids of roles instead of their labels. */
function withIds(hosts: string, roleIds: Readonly<Record<string, string>>): string {
	return hosts
		.split('; ')
		.map((part) => {
			const end = part.indexOf(': ');
			const id = Object.hasOwn(roleIds, idOf(part.slice(0, end))) ? roleIds[idOf(part.slice(0, end))] : undefined;
			return end < 0 || id === undefined ? part : id + part.slice(end);
		})
		.join('; ');
}

/** The id of a role by its label, as `slug` makes it of most labels. A mark for any other label is not recognised, and asks again. */
export function idOf(label: string): string {
	return label
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[\u0300-\u036f'’]/g, '')
		.replace(/[^a-z0-9.]+/g, '-')
		.replace(/^-+|-+$/g, '');
}

/**
 * A record with the mark that counts moved to its field: the first one that was given for the current text and hosts. If there is none, the
 * record stays unchanged.
 */
export function judgedRecord(record: MarkRecord, now: JudgedItem): MarkRecord {
	const marks = marksOf(record);
	const counts = marks.find(({ mark, given }) => mark && isGivenFor(given, now));
	return counts ? { ...record, ...counts, others: marks.filter((each) => each !== counts) } : record;
}
