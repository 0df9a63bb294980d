/** Milliseconds after which a browser that does not say whether it opens a database is taken to refuse it. */
const limit = 10_000;

/** Opens the database of a site, with one store of texts. Rejects where the browser refuses it. `onClose` says that it can no longer be used. */
export function openDatabase(name: string, onClose: () => void): Promise<IDBDatabase> {
	const opened = new Promise<IDBDatabase>((resolve, reject) => {
		setTimeout(reject, limit);
		const opening = indexedDB.open(name, 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
		opening.onerror = reject;
		opening.onsuccess = () => {
			const database = opening.result;
			database.onclose = onClose;
			// Whoever deletes it, or makes it anew in a later release, need not wait for this page.
			database.onversionchange = () => {
				database.close();
				onClose();
			};
			resolve(database);
		};
	});
	opened.catch(onClose);
	return opened;
}
