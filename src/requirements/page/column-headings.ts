import leven from 'leven';
import { portTransportNames, portTransports, type Transport } from '../model/transports.ts';
import type { Column, Meaning } from './column.ts';

// The words by which writers name a column. The first match counts: "Destination port" is a port.
/** The heading of a column of ports. */
export const portHeading = /^(?!source |local ).*\bports?\b/;
// The port that a client sends from is hardly ever fixed, so such a column only becomes a note.
/** The heading of a column of the ports that a client sends from. */
export const sourcePortHeading = new RegExp(String.raw`^(?:source|local) (?:(?:${portTransportNames}) )?ports?\b`);
/**
 * The transport of a column that holds the ports of one transport. `name` is its heading, as plainHeading gives it.
 */
export function transportOfHeading(name: string): Transport | undefined {
	return portTransports.find((transport) => [transport, `${transport} port`, `${transport} ports`].includes(name));
}
/** The transports that begin a heading. */
export function transportsOfHeadings(names: readonly string[]): Transport[] {
	return portTransports.filter((transport) => names.some((name) => `${name} `.startsWith(`${transport} `)));
}
/** What the headings of columns mean. */
export const meanings: [Meaning, RegExp][] = [
	['port', portHeading],
	['id', /^(?:id|identifier|ref|reference)$/],
	['peer', /^(?:to from|from to|source destination|peer)$/],
	['direction', /^(?:direction|traffic|traffic direction|flow|inbound or outbound|inbound outbound)$/],
	['service', /^(?!source\b|from\b).*\bservices?$|^(?:service|application|component|program|process|feature)s?\b/],
	[
		'source',
		/^(?:sources?|src|from|origins?|initiators?|clients?|senders?)\b|^(?:connection|traffic) source$|^(?:used|called|accessed|initiated|opened) by$/,
	],
	['destination', /^(?:destinations?|dest|dst|targets?|receivers?|to)\b|^(?:connection|traffic) destination$/],
	['protocol', /^(?:transport |network |ip )?proto(?:col)?s?\b|^transports?$|^layer 4$/],
	['condition', /^(?:condition|when|only if|applies)\b/],
	[
		'notes',
		/^(?:note|description|purpose|reason|comment|remark|usage|use|used for|detail|explanation|justification|why)s?\b/,
	],
];
// In a table with ports, these headings name the machine that listens, and the service that listens there.
/** What further headings mean in a table with a port column. */
export const listenerHeadings: [Meaning, RegExp][] = [
	['destination', /^(?:server|machine|node|system|device)s?$/],
	['service', /^name$/],
];
/** The heading of a column of addresses, in a table that also has a column for the end itself. */
export const addressHeadings: ['source' | 'destination', Meaning, RegExp][] = [
	['source', 'sourceAddresses', /^(?:source|src) (?:ip )?(?:address(?:es)?|ips?)$/],
	['destination', 'destinationAddresses', /^(?:destination|dest|dst|target) (?:ip )?(?:address(?:es)?|ips?)$/],
];
/** The heading of a column that says where a row applies. */
export const scopeHeading = /^(region|stage)s?$/;
/** The heading of a column of hosts or addresses. */
export const hostHeading =
	/^(?:endpoint|url|uri|host|host ?name|fqdn|domain|domain name|dns name|address|ip|ip address)s?$/;
// A table that begins with such a column lists settings and their values; a port in it is a default, not a requirement.
const settingHeading =
	/^(?:(?:cli|command line|env|environment|config|configuration|build|helm|advanced) )?(?:settings?|parameters?|propert(?:y|ies)|fields?|options?|variables?|keys?|attributes?|flags?|arguments?)\b/;

/** Whether the heading says that the column holds examples, which are not requirements. */
export function isExampleHeading(heading: string): boolean {
	return /^\W*(?:examples?|samples?)\b/i.test(heading);
}

/** A heading in lower case, without text in brackets and punctuation. */
export function plainHeading(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/\(.*?\)/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/**
 * Whether a table with these headings lists settings, whose ports are defaults. Its first heading names a setting, or
 * it has columns for types and for defaults, or for names, types and whether they are required.
 */
export function listsSettings(headings: readonly string[]): boolean {
	const words = headings.map(plainHeading);
	return (
		settingHeading.test(words[0] ?? '') ||
		(words[0] === 'name' && words.includes('required') && words.some((name) => /^(?:types?|formats?)$/.test(name))) ||
		(words.some((name) => /^(?:data |value )?types?$/.test(name)) &&
			words.some((name) => /^defaults?(?: values?)?$/.test(name)))
	);
}

/**
 * Whether a table with these headings tells how to fix faults. What it names is there to be checked, and is not a new
 * requirement.
 */
export function listsRemedies(headings: readonly string[]): boolean {
	const [first = '', ...others] = headings.map(plainHeading);
	return (
		/^(?:causes?|symptoms?|problems?|issues?|faults?|errors?|error (?:messages?|codes?)|failures?)\b/.test(first) &&
		others.some((name) =>
			/^(?:possible |suggested )?(?:fix(?:es)?|solutions?|resolutions?|remed(?:y|ies)|workarounds?|actions?|what to do)\b/.test(
				name,
			),
		)
	);
}

/** Whether a table with these headings lists DNS records. These say where names point to, not what must be reached. */
export function listsRecords(headings: readonly string[]): boolean {
	const words = headings.map(plainHeading);
	const says = (word: RegExp) => words.some((heading) => word.test(heading));
	return (
		says(/\brecord\b|^records$/) || (says(/^(?:record )?type$/) && says(/\b(?:value|ttl|points to|content|data)\b/))
	);
}

/** Whether the numbers below a heading are ports. */
export function isPortHeading(heading: string): boolean {
	const name = plainHeading(heading);
	return /\bports?\b/.test(name) || transportsOfHeadings([name]).length > 0;
}

const known = [
	'source',
	'destination',
	'protocol',
	'direction',
	'service',
	'ports',
	'description',
	'endpoint',
	'condition',
	'address',
	'component',
];

/** The heading that was probably meant by an unknown one: `Sourse`. */
export function meantHeading({ heading, meaning, contradicted }: Column): string | undefined {
	const name = plainHeading(heading);
	if (meaning === undefined && [...name].sort().join('') === [...'port'].sort().join('') && name !== 'port')
		return 'Port';
	if (
		contradicted === true ||
		name.length < 5 ||
		hostHeading.test(name) ||
		meanings.some(([other, pattern]) => other !== meaning && pattern.test(name))
	)
		return undefined;
	if (meaning !== undefined && meanings.some(([, pattern]) => pattern.test(name))) return undefined;
	const near = known.find((word) => !name.startsWith(word) && leven(word, name) <= (word.length > 6 ? 2 : 1));
	return near && near[0]?.toUpperCase() + near.slice(1);
}
