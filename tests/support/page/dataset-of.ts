/** What a browser makes of `data-…` attributes: `data-former-ids` is `formerIds` of the element's `dataset`. */
export function datasetOf(attributes: Readonly<Record<string, string | undefined>>): Record<string, string> {
	return Object.fromEntries(
		Object.entries(attributes).flatMap(([name, value]) =>
			value === undefined
				? []
				: [[name.replace(/^data-/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()), value]],
		),
	);
}
