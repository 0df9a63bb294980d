/** The copy of a key in IndexedDB: a text (null if it was removed) and the number that it was written with. */
export interface KeptCopy {
	text: string | null;
	number: number;
}

/** What the two places hold for a key. `counted` is the number of the last copy whose text localStorage held too. */
interface HeldTexts {
	saved: string | null;
	counted: number;
	copy: KeptCopy | undefined;
}

/**
 * The text that both places should hold. If localStorage held the text of the copy, its current text is newer. If it has lost that text,
 * the copy is newer. But another tab may have written to localStorage since, so the two texts are then merged.
 */
export function agreed(
	{ saved, counted, copy }: HeldTexts,
	join: (copy: string, saved: string) => string,
): string | null {
	if (!copy || copy.number <= counted) return saved;
	if (copy.text === null || saved === null || copy.text === saved) return copy.text;
	return join(copy.text, saved);
}
