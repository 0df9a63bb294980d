/** How the values of a cell are parted, where there are several: pairs are read only where ends and ports are parted alike. */
export type Separator = 'slash' | 'line' | 'list' | 'none';

/** One word for all separators of a cell: where they differ, it is a list. */
export function separatorOf(separators: ReadonlySet<Separator>): Separator {
	const [only = 'none'] = separators;
	return separators.size > 1 ? 'list' : only;
}
