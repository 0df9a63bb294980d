// One requirement may be kept under several ids: pages of different releases know it under different ones.
import { again, between } from './name-apart.ts';
import { marksOf, notesOf, type ChecklistState, type MarkRecord, type Written } from '../state/state.ts';

/** By id: the ids that its record names, or that name it. */
export function linkedIds(marks: ChecklistState['marks']): Map<string, string[]> {
	const linked = new Map<string, string[]>(Object.keys(marks).map((id) => [id, []]));
	for (const [id, { otherIds }] of Object.entries(marks)) {
		for (const other of otherIds) {
			linked.get(id)?.push(other);
			const known = linked.get(other);
			if (known) known.push(id);
			else linked.set(other, [id]);
		}
	}
	return linked;
}

/** Ids that are linked, directly or by way of others, in groups; an id that stands alone is a group of its own. */
export function idGroups(linked: ReadonlyMap<string, readonly string[]>): string[][] {
	const seen = new Set<string>();
	return [...linked.keys()].flatMap((id) => {
		if (seen.has(id)) return [];
		const group = [id];
		seen.add(id);
		// An array takes in what is added while it is gone through.
		for (const each of group) {
			for (const other of linked.get(each) ?? []) {
				if (seen.has(other)) continue;
				seen.add(other);
				group.push(other);
			}
		}
		return [group];
	});
}

/**
 * What is kept under one id, as it stands under another one. A writer's own later word takes the place of the earlier one under one id
 * only, so the name of each writer tells the id that it wrote under. There and back again gives the same.
 */
export function asUnder(record: MarkRecord, from: string, to: string): MarkRecord {
	if (from === to) return record;
	const [mark, ...others] = marksOf(record).map((each) => wordUnder(each, from, to));
	const [note, ...otherNotes] = notesOf(record).map((each) => wordUnder(each, from, to));
	return {
		...record,
		...mark,
		otherIds: [...new Set([...record.otherIds, from])].filter((id) => id !== to).sort(),
		others,
		note: { ...record.note, ...note, others: otherNotes },
	};
}

/**
 * The name of a word that is written again for someone else, or after an "Undo": its own, whoever wrote the word and however often it is
 * written again, and the same under each id that the word is kept under.
 */
export function nameAgain({ writer, changed }: Written, id: string, by: string, now: string): string {
	const first = writer.includes(between) ? writer : writer + between + id;
	return `${again}${digitsOf([first, changed, by, now].join('\n'))}`;
}

/** One word of it. */
export function wordUnder<Value extends Written>(value: Value, from: string, to: string): Value {
	if (value.changed === '') return value;
	const seen = Object.entries(value.seen).map(([writer, changed]) => [nameUnder(writer, from, to), changed]);
	return { ...value, writer: nameUnder(value.writer, from, to), seen: Object.fromEntries(seen) };
}

function nameUnder(writer: string, from: string, to: string): string {
	if (writer.endsWith(between + to)) return writer.slice(0, -(between + to).length);
	return writer.includes(between) ? writer : writer + between + from;
}

/** Sixteen digits that tell texts apart: the multiplications of FNV-1a, twice, with other factors. No secret and no proof. */
function digitsOf(text: string): string {
	let [one, other] = [0x811c9dc5, 0x9e3779b9];
	for (let index = 0; index < text.length; index += 1) {
		const code = text.charCodeAt(index);
		one = Math.imul(one ^ code, 0x01000193);
		other = Math.imul(other ^ code, 0x85ebca6b);
		other ^= other >>> 13;
	}
	return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
