/** The parser that requests use. Every platform has it; the types of this folder, which know no DOM and no Node, leave it out. */
declare const URL: new (text: string) => { href: string; hostname: string };

/** A host as an address holds it (URL Standard, "host parsing"): `0x7f.1` is 127.0.0.1 there. Undefined for what cannot be one, such as `fe.1`. */
export function urlHost(host: string): string | undefined {
	try {
		const { href, hostname } = new URL(`https://${host}/`);
		return href === `https://${hostname}/` ? hostname : undefined;
	} catch {
		return undefined;
	}
}

/** Whether an address takes a host back as it is, its case aside. A request to any other would ask another host, or none. */
export function isUrlHost(host: string): boolean {
	return host !== '' && urlHost(host) === host.toLowerCase();
}
