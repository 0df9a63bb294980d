// What follows from an item's sentence and ends, so that its attributes need not repeat it. If the page states something else, an attribute
// says so. Writer and reader call the same functions, so a wrong guess only costs bytes.
import { fromUnknownComputer } from '../../requirements/model/unknown-sources.ts';
import type { Item } from '../item/item.ts';
import { idOf } from '../item/judged-record.ts';

/** The source of a connection, in a sentence: "Front-End can connect to …". */
export const sourceIn = (sentence: string): string => /^(.+?) can (?:connect|reach)\b/s.exec(sentence)?.[1] ?? '';

/** Ports and protocols in a sentence: "… on TCP 443 in Europe", "… over HTTPS on TCP 443", "… uses port 12000 on each server …". */
export const portsIn = (sentence: string): string =>
	/ uses? (.+?) on each /.exec(sentence)?.[1] ??
	(/ (over .+)/.exec(sentence) ?? /.* on (.+)/.exec(sentence))?.[1]?.replace(/ (?:in|for) .*/, '') ??
	'';

/** Transports in a text on ports: "TCP 443". */
export const transportsIn = (ports: string): string =>
	[...new Set(ports.match(/\b(?:TCP|UDP|ICMP)\b/g))].join(' ').toLowerCase();

/** Ids of the roles in a source, one a line: "Front-End and Controller". */
export const rolesIn = (source: string): string =>
	source
		.split(/, | and /)
		.map(idOf)
		.join('\n');

/** What no machine proves of a connection from an unknown machine. */
export const unprovenFrom = (source: string, { from, reason }: Pick<Item, 'from' | 'reason'>): string =>
	source === '' || from.length > 0 || reason === 'inbound' ? '' : fromUnknownComputer(source, /, | and /.test(source));

/** The name of an end whose text is also its name. */
export const nameIn = (kind: string, text: string): string =>
	kind === 'role' ? idOf(text) : text.replace(/^\*\./, '').toLowerCase();
