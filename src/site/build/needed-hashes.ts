import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * After the pages are built: reduces each page's content security policy to the hashes that the page needs, and moves
 * it to the start of the head.
 */
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
 * A page with its content security policy at the start of the head, right after the encoding. The policy allows only
 * the scripts and styles in the page and the files of this site. Astro lists a hash for each style and script that any
 * page may hold: some 400 bytes on every page that do not compress.
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
	// Astro puts the policy at the end of the head, where it does not apply to anything before it.
	const meta = `<meta http-equiv="content-security-policy" content="${needed}">`;
	return html.replace(written, '').replace(/<head>(?:<meta charset="utf-8">)?/, (start) => start + meta);
}
