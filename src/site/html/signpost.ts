import { attributeText } from './page-tags.ts';

/** A page that redirects to another address at once, with a link for browsers that do not follow. It loads nothing. */
export function signpost(title: string, address: string): Response {
	const text = attributeText(title).replaceAll('<', '&lt;');
	const href = attributeText(address);
	const lines = [
		'<!doctype html><html lang="en"><head><meta charset="utf-8">',
		`<meta http-equiv="content-security-policy" content="default-src 'none'">`,
		'<meta name="viewport" content="width=device-width">',
		`<title>${text}</title>`,
		`<meta http-equiv="refresh" content="0;url=${href}">`,
		'<meta name="robots" content="noindex">',
		`<link rel="canonical" href="${href}"></head>`,
		`<body><main><h1><a href="${href}">${text}</a></h1></main></body></html>`,
	];
	return new Response(lines.join(''), { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
