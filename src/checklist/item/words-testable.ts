import { andList } from '../words/grammar.ts';
/** What a browser can test of a list. */
export interface Testable {
	all: number;
	/** Requirements with an address to ask. */
	now: number;
	/** Of the others, those that get one once hosts are named for their roles. */
	later: number;
	/** Labels of these roles. */
	roles: readonly string[];
}

/** How many a browser can test: beside "Run checks". */
export function testableCount({ all, now, later, roles }: Testable): string {
	const byHand = all - now - later;
	const more = later === 0 ? [] : [`${later} ${now > 0 ? 'more ' : ''}once you name your ${andList(roles)}`];
	if (now === all) return `All ${all} can be tested by this browser`;
	if (now === 0 && later === 0) return `None of ${all} can be tested by this browser, all by hand`;
	const parts = [`${now} of ${all} testable now`, ...more, ...(byHand > 0 ? [`${byHand} by hand`] : [])];
	return parts.join(', ');
}

/** A host with a port to which browsers send nothing: among what stays unproven. */
export function badPort(host: string, port: number): string {
	return `${host} (browsers send nothing to port ${port})`;
}

/** What was entered for a host and is none: among what stays unproven. */
export function noHost(written: string): string {
	return `“${written}” (no host that a browser can ask)`;
}

/** Of an item for which no address is left to ask, in a sentence: what was named for it, and why it is not asked. */
export function notAsked(named: readonly string[]): string[] {
	return named.length === 0 ? [] : [`Not asked: ${[...new Set(named)].join('; ')}.`];
}
