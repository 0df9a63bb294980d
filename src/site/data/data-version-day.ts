/** The day of a data version, as pages write days: `2026112103` is of `2026-11-21`. */
export function dataVersionDay(dataVersion: string): string {
	return dataVersion.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3');
}
