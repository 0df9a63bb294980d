/** Key of what this browser keeps for a site, `portolan:<base path>`, from that of a version of it, `portolan:<base path>:<version>`. */
export function siteKey(versionKey: string): string {
	return versionKey.replace(/:[^:]*$/, '');
}
