/** What a column of a requirement table says. */
export type Meaning =
	'id' | 'source' | 'destination' | 'port' | 'protocol' | 'direction' | 'service' | 'condition' | 'notes';

// The words by which writers name a column, in the order in which they are tried: "Destination port" is a port.
const meanings: [Meaning, RegExp][] = [
	['port', /\bports?\b/],
	['id', /^(?:id|identifier|ref|reference)$/],
	['direction', /^(?:direction|traffic|flow|inbound or outbound|inbound outbound)$/],
	['source', /^(?:source|from|origin|initiator|client)\b/],
	[
		'destination',
		/^(?:destination|target|to|endpoint|url|uri|host|hostname|host name|fqdn|domain|domain name|address|ip address)s?\b/,
	],
	['protocol', /^(?:transport |network |ip )?protocols?\b|^transport$|^layer 4$/],
	['condition', /^(?:condition|when|only if|applies)\b/],
	['service', /^(?:service|application|component|program|process|feature)s?\b/],
	[
		'notes',
		/^(?:note|description|purpose|reason|comment|remark|usage|use|used for|detail|explanation|justification|why)s?\b/,
	],
];

/**
 * The columns of a table by meaning, in any order; undefined for a column that means nothing here. Each meaning is given
 * once, to the first column that has it. A table with neither a port nor a destination is no requirement table.
 */
export function findColumns(headers: readonly string[]): (Meaning | undefined)[] | undefined {
	const taken = new Set<Meaning>();
	const columns = headers.map((header) => {
		const words = header
			.toLowerCase()
			.replace(/\(.*?\)/g, '')
			.replace(/[^a-z0-9]+/g, ' ')
			.trim();
		const meaning = meanings.find(([name, pattern]) => !taken.has(name) && pattern.test(words))?.[0];
		if (meaning) taken.add(meaning);
		return meaning;
	});
	return taken.has('port') || taken.has('destination') ? columns : undefined;
}
