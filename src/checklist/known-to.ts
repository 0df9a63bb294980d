import type { Written } from './state.ts';

/** What a new writing by `writer` knows, when it is made in view of these. */
export function knownTo(writer: string, before: readonly Written[]): Record<string, string> {
	const known = new Map<string, string>();
	const learn = (who: string, changed: string) => {
		if (who !== writer && changed > (known.get(who) ?? '')) known.set(who, changed);
	};
	for (const { writer: who, changed, seen } of before) {
		learn(who, changed);
		for (const [other, last] of Object.entries(seen)) learn(other, last);
	}
	return Object.fromEntries(known);
}
