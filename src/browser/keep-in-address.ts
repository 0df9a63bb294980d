/** Keeps something in the address of the page, without an entry in the history. */
export function keepInAddress(address: URL): void {
	if (address.href === location.href) return;
	try {
		history.replaceState(history.state, '', address);
	} catch {
		// Safari takes 100 changes in half a minute. The address then stays behind for a while, and nothing else does.
	}
}
