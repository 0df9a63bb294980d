import { andList } from '../words/grammar.ts';
/** How much of a list a browser can test. */
export interface Testable {
	all: number;
	/** Requirements with an address to test. */
	now: number;
	/** Those of `now` that a run cannot settle, because a part stays untested. */
	inPart: number;
	/** Requirements that get an address once hosts are named for their roles. */
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

/** A host with a port that browsers block: among what stays unproven. */
export function badPort(host: string, port: number): string {
	return `${host} (browsers send nothing to port ${port})`;
}

/** An entry for a host that is not a host: among what stays unproven. */
export function noHost(written: string): string {
	return `“${written}” (no host that a browser can ask)`;
}

/** A sentence for an item without an address to test: the named hosts, and why they are not tested. */
export function notAsked(named: readonly string[]): string[] {
	return named.length === 0 ? [] : [`Not tested: ${[...new Set(named)].join('; ')}.`];
}
