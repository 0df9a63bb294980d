/** In milliseconds. A browser that takes longer to open a database is treated as refusing it. */
const limit = 10_000;

/**
 * Opens the database of a site, with one store of texts. Rejects if the browser refuses it. `onClose` is called when it can no longer be
 * used.
 */
export function openDatabase(name: string, onClose: () => void): Promise<IDBDatabase> {
	const opened = new Promise<IDBDatabase>((resolve, reject) => {
		setTimeout(reject, limit);
		const opening = indexedDB.open(name, 1);
		opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
		opening.onerror = reject;
		opening.onsuccess = () => {
			const database = opening.result;
			database.onclose = onClose;
			// Code that deletes or recreates it, perhaps in a later release, must not wait for this page.
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
