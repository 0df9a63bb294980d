import type { Port } from './requirement.ts';
/** A port or range as firewalls write it: `443`, `8000-8010`. */
export function portNumbers({ from, to }: Port): string {
	return from === to ? `${from}` : `${from}-${to}`;
}
