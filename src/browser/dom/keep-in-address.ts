/** Replaces the address of the page without a new history entry; `state` is saved in the entry, only on the reader's computer. */
export function keepInAddress(address: URL, state: unknown = history.state): void {
	if (address.href === location.href && state === history.state) return;
	try {
		history.replaceState(state, '', address);
	} catch {
		// Safari allows 100 changes in half a minute. Then only the address is out of date for a while.
	}
}
