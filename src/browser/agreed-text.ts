/** What IndexedDB holds of a key: a text, null where it was removed, and the number that it was written with. */
export interface KeptCopy {
	text: string | null;
	number: number;
}

/** What the two places hold of a key. `counted` is the last number of the copy whose text localStorage held too. */
interface HeldTexts {
	saved: string | null;
	counted: number;
	copy: KeptCopy | undefined;
}

/**
 * The text that both places should hold. Where localStorage held all that the copy has, what it holds now is newer; where it has lost
 * something, the copy is, but another tab may have written to localStorage since: two texts are joined.
 */
export function agreed(
	{ saved, counted, copy }: HeldTexts,
	join: (copy: string, saved: string) => string,
): string | null {
	if (!copy || copy.number <= counted) return saved;
	if (copy.text === null || saved === null || copy.text === saved) return copy.text;
	return join(copy.text, saved);
}
