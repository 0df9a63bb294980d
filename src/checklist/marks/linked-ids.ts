// A requirement may have several ids in a list, because releases may know it under different ones.
import { again, between } from './writer-names.ts';
import { marksOf, notesOf, type ChecklistState, type MarkRecord, type Written } from '../state/state.ts';

/** For each id: the ids that its record names, and those whose records name it. */
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

/** Ids in groups: those that are linked directly or through others are one group. An id without links is a group of one. */
export function idGroups(linked: ReadonlyMap<string, readonly string[]>): string[][] {
	const seen = new Set<string>();
	return [...linked.keys()].flatMap((id) => {
		if (seen.has(id)) return [];
		const group = [id];
		seen.add(id);
		// The loop also reaches ids that are added while it runs.
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
 * The record of one id, as it is kept under another one. A later value of a writer replaces the earlier one only under the same id. So the
 * writer name includes the id under which the value was written. Moved back to its first id, the record is the same as before.
 */
export function recordUnder(record: MarkRecord, from: string, to: string): MarkRecord {
	if (from === to) return record;
	const [mark, ...others] = marksOf(record).map((each) => valueUnder(each, from, to));
	const [note, ...otherNotes] = notesOf(record).map((each) => valueUnder(each, from, to));
	return {
		...record,
		...mark,
		otherIds: [...new Set([...record.otherIds, from])].filter((id) => id !== to).sort(),
		others,
		note: { ...record.note, ...note, others: otherNotes },
	};
}

/**
 * The writer name of a value that is copied from another list, or restored by an "Undo". Copies of one value at one time get the same name
 * under each id, however often the value was copied before.
 */
export function copyName({ writer, changed }: Written, id: string, by: string, now: string): string {
	const first = writer.includes(between) ? writer : writer + between + id;
	return `${again}${digitsOf([first, changed, by, now].join('\n'))}`;
}

/** The same for one value of a record. */
export function valueUnder<Value extends Written>(value: Value, from: string, to: string): Value {
	if (value.changed === '') return value;
	const seen = Object.entries(value.seen).map(([writer, changed]) => [nameUnder(writer, from, to), changed]);
	return { ...value, writer: nameUnder(value.writer, from, to), seen: Object.fromEntries(seen) };
}

function nameUnder(writer: string, from: string, to: string): string {
	if (writer.endsWith(between + to)) return writer.slice(0, -(between + to).length);
	return writer.includes(between) ? writer : writer + between + from;
}

/** Sixteen digits that differ for different texts: FNV-1a twice, with different factors. Neither secret nor proof against forgery. */
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
