// Networks as firewalls accept them: in one spelling, and none inside another.

/** A network with the number of its first address. */
interface Network {
	first: bigint;
	/** Length of the prefix in bits. */
	bits: number;
	/** Length of an address in bits: 32 or 128. */
	width: number;
}

/**
 * A network in CIDR notation. A single address gets its full prefix length, and bits after the prefix become zero. Undefined for any other
 * text.
 */
export function plainNetwork(text: string): string | undefined {
	const network = readNetwork(text);
	return network && writeNetwork(network);
}

/** Whether a network is IPv6. */
export const isVersion6 = (network: string): boolean => network.includes(':');

/**
 * The networks that are not inside another one, each once, IPv4 before IPv6, in numeric order. Some firewalls refuse overlapping networks.
 */
export function distinctNetworks(texts: readonly string[]): string[] {
	const all = texts.flatMap((text) => readNetwork(text) ?? []).sort(byNumber);
	const kept: Network[] = [];
	for (const network of all) {
		const last = kept.at(-1);
		if (last === undefined || !holds(last, network)) kept.push(network);
	}
	return kept.map(writeNetwork);
}

function holds(outer: Network, inner: Network): boolean {
	if (outer.width !== inner.width || outer.bits > inner.bits) return false;
	return masked(inner.first, outer.bits, outer.width) === outer.first;
}

function byNumber(one: Network, other: Network): number {
	if (one.width !== other.width) return one.width - other.width;
	if (one.first !== other.first) return one.first < other.first ? -1 : 1;
	return one.bits - other.bits;
}

const masked = (address: bigint, bits: number, width: number): bigint =>
	(address >> BigInt(width - bits)) << BigInt(width - bits);

function readNetwork(text: string): Network | undefined {
	const [, address = '', length] = /^([0-9a-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
	const parts = address.includes(':') ? groupsOf(address) : bytesOf(address);
	if (!parts) return undefined;
	const [size, width] = address.includes(':') ? ([16, 128] as const) : ([8, 32] as const);
	const bits = length === undefined ? width : Number(length);
	if (bits > width) return undefined;
	const number = parts.reduce((sum, part) => (sum << BigInt(size)) | BigInt(part), 0n);
	return { first: masked(number, bits, width), bits, width };
}

function bytesOf(address: string): number[] | undefined {
	const parts = address.split('.');
	const isAddress =
		parts.length === 4 && parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
	return isAddress ? parts.map(Number) : undefined;
}

/** The eight groups of an IPv6 address (RFC 4291, section 2.2). */
function groupsOf(address: string): number[] | undefined {
	const last = address.slice(address.lastIndexOf(':') + 1);
	const bytes = last.includes('.') ? bytesOf(last) : undefined;
	if (last.includes('.') && !bytes) return undefined;
	const [a = 0, b = 0, c = 0, d = 0] = bytes ?? [];
	const plain = bytes
		? `${address.slice(0, -last.length)}${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
		: address;
	const halves = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
	const groups = halves.flat();
	if (halves.length > 2 || !groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
	if (halves.length === 1 ? groups.length !== 8 : groups.length > 7) return undefined;
	const zeros = Array.from({ length: 8 - groups.length }, () => '0');
	const [before = [], after = []] = halves;
	return [...before, ...zeros, ...after].map((group) => Number.parseInt(group, 16));
}

function writeNetwork({ first, bits, width }: Network): string {
	if (width === 32) return `${[24n, 16n, 8n, 0n].map((shift) => (first >> shift) & 255n).join('.')}/${bits}`;
	const groups = Array.from({ length: 8 }, (_, index) => ((first >> BigInt(16 * (7 - index))) & 0xffffn).toString(16));
	return `${shortened(groups)}/${bits}`;
}

/** Replaces the longest run of two or more zero groups by `::`, the first one of equal length (RFC 5952, section 4.2). */
function shortened(groups: readonly string[]): string {
	const runs = [
		...groups
			.map((group) => (group === '0' ? '0' : '-'))
			.join('')
			.matchAll(/00+/g),
	];
	const [run] = runs.toSorted((one, other) => other[0].length - one[0].length);
	if (!run) return groups.join(':');
	return `${groups.slice(0, run.index).join(':')}::${groups.slice(run.index + run[0].length).join(':')}`;
}
