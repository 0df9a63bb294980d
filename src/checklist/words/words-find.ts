// The words of the search field.

export const indexNotLoaded = 'The index did not load. The list below has all hosts, addresses and ports.';

/** How much was found, and how much of it is shown: spoken as it changes. */
export function foundCount({ rows, passages, most }: Record<'rows' | 'passages' | 'most', number>): string {
	const all = rows + passages;
	if (all === 0) return 'No results';
	const parts = [
		rows === 0 ? '' : rows === 1 ? '1 requirement' : `${rows} requirements`,
		passages === 0 ? '' : passages === 1 ? '1 passage of text' : `${passages} passages of text`,
	].filter((part) => part !== '');
	const rest = all > most ? `, the first ${most} of them below` : '';
	return `${parts.join(' and ')}${rest}`;
}
