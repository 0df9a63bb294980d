import { andList } from '../words/grammar.ts';
/** What a browser can test of a list. */
export interface Testable {
	all: number;
	/** Requirements with an address to ask. */
	now: number;
	/** Of these, those that a run cannot settle: it leaves a part of them untested. */
	inPart: number;
	/** Of the others, those that get one once hosts are named for their roles. */
	later: number;
	/** Labels of these roles. */
	roles: readonly string[];
}

/** What "Run checks" can do, and what is left to the reader: below the bar. */
export function testableCount({ all, now, inPart, later, roles }: Testable): string {
	const byHand = all - now - later;
	const part = inPart === 0 ? '' : inPart === now ? ' in part' : `, ${inPart} of them in part`;
	const run = now === 0 ? [] : [`Run checks tests ${now === all ? `all ${all}` : `${now} of ${all}`}${part}.`];
	const hosts =
		later === 0
			? []
			: [`Name your ${roles.length > 2 ? 'hosts' : andList(roles)} to test ${later}${now > 0 ? ' more' : ''}.`];
	const own = byHand === 0 ? [] : [`Check ${now + later === 0 ? `all ${all}` : `the other ${byHand}`} by hand.`];
	return [...run, ...hosts, ...own].join(' ');
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
