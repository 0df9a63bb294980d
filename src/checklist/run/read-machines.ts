/** Reads the saved answer to "This computer is": names of machines, empty for another computer; null where there is no answer. */
export function readMachines(raw: string | null): string[] | null {
	try {
		const saved: unknown = raw === null ? null : JSON.parse(raw);
		return Array.isArray(saved) && saved.every((name) => typeof name === 'string') ? saved : null;
	} catch {
		// A damaged answer counts as none: the question is simply asked again.
		return null;
	}
}
