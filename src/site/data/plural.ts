const rules = new Intl.PluralRules('en');

/** A number with its noun: `counted(1, 'page', 'pages')` is "1 page". */
export function counted(count: number, one: string, other: string): string {
	return `${count} ${rules.select(count) === 'one' ? one : other}`;
}
