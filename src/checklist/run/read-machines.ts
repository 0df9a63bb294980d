/** Reads what this computer was said to be: names of machines, none for another computer; null where nothing was said. */
export function readMachines(raw: string | null): string[] | null {
	try {
		const saved: unknown = raw === null ? null : JSON.parse(raw);
		return Array.isArray(saved) && saved.every((name) => typeof name === 'string') ? saved : null;
	} catch {
		// A damaged answer is no answer: the question stands, and nobody's work is lost by asking again.
		return null;
	}
}
