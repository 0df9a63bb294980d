// The HTML contract of an item: the build writes it into the attributes of its element, and the script reads it back.
import type { ManualReason } from '../../requirements/model/requirement.ts';
import type { Item, ItemEnd } from '../item/item.ts';
import { digestKey } from '../state/digests.ts';
import { portNumbers } from '../../requirements/model/ports.ts';
import { nameIn, portsIn, rolesIn, sourceIn, transportsIn, unprovenFrom } from './stated-twice.ts';

/** The attributes of an item's element, by their names in `dataset`; empty ones are left out. */
export type ItemData = Readonly<Record<string, string | undefined>>;

/**
 * An item as attributes of its element: `data-requirement`, `data-ref` and so on. Its sentence is the element's heading, and its condition
 * a paragraph.
 */
export function itemAttributes(item: Item): ItemData {
	const { id, formerIds, ref, given, targets, from, partial, unproven = '', group, ends, alternatives, reason } = item;
	const data: ItemData = {
		requirement: id,
		ref,
		digest: digestKey(given.digest),
		formerIds: lines(formerIds),
		targets: lines(targets),
		from: lines(from),
		partial: unless(partial ?? '', reason === null ? unproven : ''),
		unproven: unless(unproven, unprovenFrom(given.source, item)),
		ends: lines(ends.map(endLine)),
		alternatives: alternatives ? 'true' : undefined,
		sources: unless(item.sourceRoles.join('\n'), rolesIn(given.source)),
		transports: unless(item.transports.join(' '), transportsIn(given.ports)),
		reason: reason ?? undefined,
		group: group?.id,
		groupConditions: group?.conditions ? 'true' : undefined,
		source: unless(given.source, sourceIn(given.sentence)),
		// The text that follows from the ends is not repeated.
		destination: unless(given.destination, textOf(ends.map(inLine))),
		ports: unless(given.ports, portsIn(given.sentence)),
		holds: lines(item.holds ?? []),
	};
	return Object.fromEntries(Object.entries(data).map(([name, value]) => [attributeOf(name), value]));
}

/** Reads an item from the `dataset` of its element, the sentence in its heading, and its condition (empty where it has none). */
export function readItem(data: ItemData, sentence: string, condition: string): Item {
	const read = (name: string, unlessStated = '') => data[name] ?? unlessStated;
	const linesOf = (name: string, unlessStated?: string) =>
		read(name, unlessStated)
			.split('\n')
			.filter((line) => line !== '');
	const ends = linesOf('ends').map(readEnd);
	const reason = readReason(read('reason'));
	const given = {
		digest: read('digest'),
		sentence,
		source: read('source', sourceIn(sentence)),
		destination: read('destination', textOf(ends)),
		ports: read('ports', portsIn(sentence)),
		condition,
		hosts: '',
	};
	const from = linesOf('from');
	const unproven = read('unproven', unprovenFrom(given.source, { from, reason }));
	return {
		id: read('requirement'),
		formerIds: linesOf('formerIds'),
		ref: read('ref'),
		given,
		targets: linesOf('targets'),
		from,
		partial: read('partial', reason === null ? unproven : '') || null,
		unproven: unproven || undefined,
		hosts: '',
		ownPorts: [],
		sentenceEnd: '',
		ends,
		alternatives: data['alternatives'] !== undefined,
		sourceRoles: linesOf('sources', rolesIn(given.source)),
		transports: read('transports', transportsIn(given.ports)).split(' ').filter(isTransport),
		reason,
		unasked: [],
		holds: linesOf('holds'),
		group:
			data['group'] === undefined ? null : { id: data['group'], conditions: data['groupConditions'] !== undefined },
	};
}

// Page and script come from one build, so the attributes are trusted.
const isKind = (word: string): word is ItemEnd['kind'] => word !== '';
const isReason = (word: string): word is ManualReason => word !== '';
const isTransport = (word: string): word is Item['transports'][number] => word !== '';
const readReason = (word: string): ManualReason | null => (isReason(word) ? word : null);
/** A value, unless it follows from other attributes. */
const unless = (text: string, follows: string) => (text === follows ? undefined : text);
const lines = (values: readonly string[]) => values.join('\n') || undefined;
/** The attribute for a `dataset` name: `formerIds` is `data-former-ids`. */
const attributeOf = (name: string) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const spaced = (text: string) => text.replace(/\s+/g, ' ');
const inLine = ({ text }: ItemEnd) => ({ text: spaced(text) });
const textOf = (ends: readonly { text: string }[]) => ends.map(({ text }) => text).join('\n');

/** An end as one line with tabs: kind, name, ports, HTTPS ports, text and, if it has one, path. */
function endLine({ kind, name, ports, httpsPorts, text, path }: ItemEnd): string {
	const ranges = ports.map(portNumbers);
	const said = unless(name, nameIn(kind, spaced(text))) ?? '';
	const parts = [kind, said, ranges.join(','), httpsPorts.join(','), text, ...(path === '' ? [] : [path])];
	return parts.map(spaced).join('\t');
}

function readEnd(line: string): ItemEnd {
	const [kind = '', name = '', ranges = '', https = '', text = '', path = ''] = line.split('\t');
	const ports = listed(ranges).map((range) => {
		const [from = 0, to = from] = range.split('-').map(Number);
		return { from, to };
	});
	return {
		kind: isKind(kind) ? kind : 'any',
		name: name || nameIn(kind, text),
		path,
		ports,
		httpsPorts: listed(https).map(Number),
		text,
	};
}

const listed = (text: string) => (text === '' ? [] : text.split(','));
