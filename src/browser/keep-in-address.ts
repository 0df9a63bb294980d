/** Puts an address in the place of the one of the page, without an entry in the history; `state` stays with the entry, on the reader's computer. */
export function keepInAddress(address: URL, state: unknown = history.state): void {
	if (address.href === location.href && state === history.state) return;
	try {
		history.replaceState(state, '', address);
	} catch {
		// Safari takes 100 changes in half a minute. The address then stays behind for a while, and nothing else does.
	}
}
