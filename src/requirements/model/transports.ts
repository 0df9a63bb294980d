// The transports that a page may state. A new transport needs a line here, a word in each published schema that lists
// them, and a word in content/README.md.
interface Known {
	/** The words that pages use for it, in lower case. */
	words: readonly string[];
	/** Whether it has ports, so that a table may have a column of them: `TCP ports`. */
	hasPorts: boolean;
	/** Its number in IP packets (IANA, "Assigned Internet Protocol Numbers"), for IPv4 where IPv6 has another. */
	number: number;
}

const known = {
	tcp: { words: ['tcp', 'tcp4', 'tcp6'], hasPorts: true, number: 6 },
	udp: { words: ['udp', 'udp4', 'udp6'], hasPorts: true, number: 17 },
	// RFC 9260.
	sctp: { words: ['sctp'], hasPorts: true, number: 132 },
	icmp: { words: ['icmp', 'icmpv4', 'icmpv6', 'ping'], hasPorts: false, number: 1 },
} as const satisfies Record<string, Known>;

export type Transport = keyof typeof known;

/** All transports, in the order in which texts list them. */
export const transports = Object.keys(known).filter((name): name is Transport => Object.hasOwn(known, name));

/** The transports that have ports. */
export const portTransports = transports.filter((name) => known[name].hasPorts);

/** Whether a protocol is a transport that has ports. */
export function hasPorts(protocol: string): boolean {
	return portTransports.some((name) => name === protocol);
}

/** The number of a transport in IP packets. */
export function transportNumber(transport: Transport): number {
	return known[transport].number;
}

/** The names of the transports with ports, as alternatives of a case-insensitive regular expression. */
export const portTransportNames = portTransports.join('|');

/** Each word for a transport, with the transport that it names. */
export const transportWords: readonly (readonly [word: string, transport: Transport])[] = transports.flatMap((name) =>
	known[name].words.map((word) => [word, name] as const),
);

/** The name of a transport in sentences and tables: `TCP`. */
export function transportName(transport: Transport): string {
	return transport.toUpperCase();
}
