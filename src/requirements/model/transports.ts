// The transports that a page may state. Another one is a line here and a word in the published schema.
interface Known {
	/** The words that pages use for it, in lower case. */
	words: readonly string[];
	/** Whether it has ports, so that pages may have a column of them: `TCP ports`. */
	hasPorts: boolean;
}

const known = {
	tcp: { words: ['tcp', 'tcp4', 'tcp6'], hasPorts: true },
	udp: { words: ['udp', 'udp4', 'udp6'], hasPorts: true },
	icmp: { words: ['icmp', 'icmpv4', 'icmpv6', 'ping'], hasPorts: false },
} as const satisfies Record<string, Known>;

export type Transport = keyof typeof known;

/** All transports, in the order in which texts name them. */
export const transports = Object.keys(known).filter((name): name is Transport => Object.hasOwn(known, name));

/** Those that have ports. */
export const portTransports = transports.filter((name) => known[name].hasPorts);

/** The names of those that have ports, as alternatives of a regular expression that does not regard case. */
export const portTransportNames = portTransports.join('|');

/** Each word for a transport, and which one it names. */
export const transportWords: readonly (readonly [word: string, transport: Transport])[] = transports.flatMap((name) =>
	known[name].words.map((word) => [word, name] as const),
);

/** As sentences and tables name it: `TCP`. */
export function transportName(transport: Transport): string {
	return transport.toUpperCase();
}
