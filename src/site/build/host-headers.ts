import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersBelow, readHeaderRules } from './header-rules.ts';

/** After the pages are built: adds the base path to the paths in `dist/_headers`. An invalid file stops the build. */
export function hostHeaders({ base }: { base: string }): AstroIntegration {
	return {
		name: 'host-headers',
		hooks: {
			'astro:build:done': ({ dir }) => {
				const file = join(fileURLToPath(dir), '_headers');
				const text = readFileSync(file, 'utf8');
				readHeaderRules(text);
				writeFileSync(file, headersBelow(base, text));
			},
		},
	};
}
