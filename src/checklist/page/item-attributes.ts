import type { ManualReason } from '../../requirements/model/requirement.ts';
import type { Item, ItemEnd } from '../item/item.ts';
import { portNumbers } from '../../requirements/model/ports.ts';

// Page and script come from one build, so what the page says is read as it is.
const isKind = (word: string): word is ItemEnd['kind'] => word !== '';
const isReason = (word: string): word is ManualReason => word !== '';
const isTransport = (word: string): word is Item['transports'][number] => word !== '';

/**
 * An end in a line of an attribute, which `readEnd` reads back: kind, name, ports, HTTPS ports, text and, where there is one, path, with
 * tabs between.
 */
export function endLine({ kind, name, ports, httpsPorts, text, path }: ItemEnd): string {
	const ranges = ports.map(portNumbers);
	const parts = [kind, name, ranges.join(','), httpsPorts.join(','), text, ...(path === '' ? [] : [path])];
	return parts.map((part) => part.replace(/\s+/g, ' ')).join('\t');
}

/** Reads an end back from its line. */
export function readEnd(line: string): ItemEnd {
	const [kind = '', name = '', ranges = '', https = '', text = '', path = ''] = line.split('\t');
	const ports = listed(ranges).map((range) => {
		const [from = 0, to = from] = range.split('-').map(Number);
		return { from, to };
	});
	return {
		kind: isKind(kind) ? kind : 'any',
		name,
		path,
		ports,
		httpsPorts: listed(https).map(Number),
		text,
	};
}

/** Reads the transports of an item back, from words with spaces between. */
export function readTransports(words: string): Item['transports'] {
	return words.split(' ').filter(isTransport);
}

/** Reads back why no browser can test an item; null where one can. */
export function readReason(word: string): ManualReason | null {
	return isReason(word) ? word : null;
}

const listed = (text: string) => (text === '' ? [] : text.split(','));
