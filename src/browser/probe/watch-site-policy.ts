/**
 * Records, until `signal` is aborted, which addresses the page's own Content Security Policy blocked: such a failure says nothing about the
 * network. See https://www.w3.org/TR/CSP3/#securitypolicyviolationevent
 */
export function watchSitePolicy(page: Document, signal: AbortSignal): (url: string) => boolean {
	const held = new Set<string>();
	page.addEventListener(
		'securitypolicyviolation',
		({ blockedURI, disposition, originalPolicy }) => {
			// A policy that allows all of HTTPS can only have blocked a redirect to something else: then the host did answer.
			if (/connect-src[^;]*\shttps:(?=[\s;]|$)/.test(originalPolicy)) return;
			if (disposition === 'enforce' && URL.canParse(blockedURI)) held.add(new URL(blockedURI).origin);
		},
		{ signal },
	);
	return (url) => URL.canParse(url) && held.has(new URL(url).origin);
}
