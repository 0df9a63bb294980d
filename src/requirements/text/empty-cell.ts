/** Whether a line of a cell says nothing: it is empty, a dash, "N/A" or "None". */
export function saysNothing(text: string): boolean {
	return /^(?:[-–—−/.\s]*|n\/a|none)$/i.test(text);
}
