/** The key of a site, `portolan:<base path>`, from the key of one of its versions, `portolan:<base path>:<version>`. */
export function siteKey(versionKey: string): string {
	return versionKey.replace(/:[^:]*$/, '');
}

/** The key of a version, from the key of one of its lists: `<key>`, or `<key>:list:<digits>`. */
export function versionKeyOf(key: string): string {
	return key.replace(/:list:[0-9a-f]{8}$/, '');
}

/** Id of a list's version, from the key of the list. */
export function versionOf(key: string): string {
	const versionKey = versionKeyOf(key);
	return versionKey.slice(siteKey(versionKey).length + 1);
}

/** Eight random hexadecimal digits. */
export function randomDigits(): string {
	const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
	return number.toString(16).padStart(8, '0');
}
