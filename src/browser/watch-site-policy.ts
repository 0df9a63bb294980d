/**
 * Remembers which addresses the page's own Content Security Policy held back until `signal` is aborted: such a failure says
 * nothing about the network. See https://www.w3.org/TR/CSP3/#securitypolicyviolationevent
 */
export function watchSitePolicy(page: Document, signal: AbortSignal): (url: string) => boolean {
	const held = new Set<string>();
	page.addEventListener(
		'securitypolicyviolation',
		({ blockedURI, disposition }) => {
			if (disposition === 'enforce' && URL.canParse(blockedURI)) held.add(new URL(blockedURI).origin);
		},
		{ signal },
	);
	return (url) => held.has(new URL(url).origin);
}
