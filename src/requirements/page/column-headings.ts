import leven from 'leven';
import { portTransportNames, portTransports, type Transport } from '../model/transports.ts';
import type { Column, Meaning } from './column.ts';

// The words by which writers name a column, in the order in which they are tried: "Destination port" is a port.
/** A column of ports. */
export const portHeading = /^(?!source |local ).*\bports?\b/;
// The port that a client sends from is hardly ever fixed: a column of it is kept in the notes.
/** A column of the ports that a client sends from. */
export const sourcePortHeading = new RegExp(String.raw`^(?:source|local) (?:(?:${portTransportNames}) )?ports?\b`);
/** The transport whose ports alone a column holds; `name` is its heading, as plainHeading gives it. */
export function transportOfHeading(name: string): Transport | undefined {
	return portTransports.find((transport) => [transport, `${transport} port`, `${transport} ports`].includes(name));
}
/** The transports by which headings begin. */
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
// Where ports stand, these name the machine that listens, and what listens there.
/** What other headings mean beside ports. */
export const listenerHeadings: [Meaning, RegExp][] = [
	['destination', /^(?:server|machine|node|system|device)s?$/],
	['service', /^name$/],
];
/** Beside a column of the end itself, a column of its addresses. */
export const addressHeadings: ['source' | 'destination', Meaning, RegExp][] = [
	['source', 'sourceAddresses', /^(?:source|src) (?:ip )?(?:address(?:es)?|ips?)$/],
	['destination', 'destinationAddresses', /^(?:destination|dest|dst|target) (?:ip )?(?:address(?:es)?|ips?)$/],
];
/** A column that says where a row holds. */
export const scopeHeading = /^(region|stage)s?$/;
/** A column that promises hosts or addresses. */
export const hostHeading =
	/^(?:endpoint|url|uri|host|host ?name|fqdn|domain|domain name|dns name|address|ip|ip address)s?$/;
// A table that begins with such a column lists settings and their values; a port in it is a default, not a requirement.
const settingHeading =
	/^(?:settings?|parameters?|propert(?:y|ies)|fields?|options?|variables?|environment variables?|keys?|attributes?|flags?|arguments?)\b/;

/** Whether a column is headed as one of examples: what stands in it is nothing that is needed. */
export function isExampleHeading(heading: string): boolean {
	return /^\W*(?:examples?|samples?)\b/i.test(heading);
}

/** A heading in lower case, without brackets and signs. */
export function plainHeading(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/\(.*?\)/g, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

/** Whether a table with these headings is one of settings, whose ports are defaults: its first column says so, or it has one of types and one of defaults. */
export function listsSettings(headings: readonly string[]): boolean {
	const words = headings.map(plainHeading);
	return (
		settingHeading.test(words[0] ?? '') ||
		(words.some((name) => /^(?:data |value )?types?$/.test(name)) &&
			words.some((name) => /^defaults?(?: values?)?$/.test(name)))
	);
}

/** Whether a table with these headings tells what to do about faults: what it names is to be looked at, and nothing new. */
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

/** Whether a table with these headings is one of DNS records: where names point to, and nothing that must be reached. */
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

/** The heading that was probably meant by one that means nothing: `Sourse`. */
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
