/** Key of what this browser keeps for a site, `portolan:<base path>`, from that of a version of it, `portolan:<base path>:<version>`. */
export function siteKey(versionKey: string): string {
	return versionKey.replace(/:[^:]*$/, '');
}

/** Key of a version from that of one of its lists: `<key>`, or `<key>:list:<digits>`. */
export function versionKeyOf(key: string): string {
	return key.replace(/:list:[0-9a-f]{8}$/, '');
}

/** Id of the version of a list. */
export function versionOf(key: string): string {
	const versionKey = versionKeyOf(key);
	return versionKey.slice(siteKey(versionKey).length + 1);
}

/** Eight random hexadecimal digits. */
export function randomDigits(): string {
	const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
	return number.toString(16).padStart(8, '0');
}
