/**
 * The URL parser of the platform, which requests use too. Declared here because the types of this folder include
 * neither DOM nor Node.
 */
declare const URL: new (text: string) => { href: string; hostname: string };

/**
 * A host as a URL holds it (URL Standard, "host parsing"), where `0x7f.1` becomes 127.0.0.1. Undefined for text that
 * cannot be a host, such as `fe.1`.
 */
export function urlHost(host: string): string | undefined {
	try {
		const { href, hostname } = new URL(`https://${host}/`);
		return href === `https://${hostname}/` ? hostname : undefined;
	} catch {
		return undefined;
	}
}

/**
 * Whether a URL keeps a host unchanged, except for its case. A request with any other text would go to another host, or
 * fail.
 */
export function isUrlHost(host: string): boolean {
	return host !== '' && urlHost(host) === host.toLowerCase();
}
