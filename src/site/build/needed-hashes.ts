import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** After the pages are built: leaves in each page's policy only the hashes of what is in that page, and puts it first. */
export function neededHashes(): AstroIntegration {
	return {
		name: 'needed-hashes',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const folder = fileURLToPath(dir);
				for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
					if (!file.endsWith('.html')) continue;
					const path = join(folder, file);
					writeFileSync(path, withNeededHashes(readFileSync(path, 'utf8')));
				}
			},
		},
	};
}

/**
 * A page whose policy is before all but its encoding, and allows no script and no style but those of this site's files and those that the page holds. Astro lists a hash for each
 * style and script that any page may hold, some 400 bytes on every page that no compression makes smaller.
 */
export function withNeededHashes(html: string): string {
	const held = new Set(
		[...html.matchAll(/<(script|style)\b(?![^>]* src=)[^>]*>(.*?)<\/\1>/gs)].map(
			([, , text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
		),
	);
	const element = /<meta http-equiv="content-security-policy" content="([^"]*)"\s*\/?>/;
	const [written = '', policy = ''] = element.exec(html) ?? [];
	if (written === '') return html;
	const needed = policy.replace(/ ('sha256-[^']*')/g, (found, hash: string) => (held.has(hash) ? found : ''));
	// Astro puts it at the end of the head: nothing that is before it would be bound by it.
	const meta = `<meta http-equiv="content-security-policy" content="${needed}">`;
	return html.replace(written, '').replace(/<head>(?:<meta charset="utf-8">)?/, (start) => start + meta);
}
