import type { Endpoint } from '../../requirements/model/requirement.ts';

/** An end as lists take it: a host without its path, `*.example.com`, an address or network. Nothing for an end in words. */
export function plainName(end: Endpoint): string[] {
	if (end.kind === 'host') return [end.host];
	if (end.kind === 'wildcard') return [`*.${end.host}`];
	return end.kind === 'address' ? [plainAddress(end.network)] : [];
}

/** An address without its prefix length if it is a single address: `192.0.2.1`, but `192.0.2.0/24`. */
export function plainAddress(network: string): string {
	return network.replace(network.includes(':') ? /\/128$/ : /\/32$/, '');
}
