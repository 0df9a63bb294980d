import { leadsOutside } from '../page/read-links.ts';

/**
 * The path within the site, below its base path, that a link of a page leads to: `/11/ports/`, and the anchor without
 * `#`. Writers may name the file (`ports.md`, `../guides/check.mdx`), which also works in the repository, or the
 * address (`/11/ports/`, `../ports/`). Undefined for a link to another site. `page` is the path of the page below the
 * content folder: `11/network.md`.
 */
export function sitePath(address: string, page: string): { path: string; anchor: string } | undefined {
	if (leadsOutside(address)) return undefined;
	const [beforeAnchor = '', anchor = ''] = address.split(/#(.*)/s);
	const written = decoded(beforeAnchor.replace(/\?.*$/s, ''));
	const isFile = /\.mdx?$/.test(written);
	const own = `/${page.replace(/\.md$/, '')}/`;
	if (written === '') return { path: own, anchor: decoded(anchor) };
	const base = isFile ? `/${page.replace(/[^/]*$/, '')}` : own;
	const path = resolved(written.startsWith('/') ? written : base + written);
	const asAddress = isFile ? `${path.replace(/\.mdx?$/, '').replace(/^\/guides\//, '/guide/')}/` : path;
	return { path: asAddress, anchor: decoded(anchor) };
}

/** A path without `.` and `..`, with a slash at the end unless it ends in a file name. */
function resolved(path: string): string {
	const parts: string[] = [];
	for (const part of path.split('/')) {
		if (part === '..') parts.pop();
		else if (part !== '.' && part !== '') parts.push(part);
	}
	const isFolder = !/\.(?:json|csv|txt|html|mdx?)$/.test(parts.at(-1) ?? '');
	return `/${parts.join('/')}${isFolder && parts.length > 0 ? '/' : ''}`;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
