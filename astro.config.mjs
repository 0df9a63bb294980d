import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import { basePath } from './src/site/build-settings.ts';
import { cacheFolder } from './src/site/content/content-folder.ts';
import { hostHeaders } from './src/site/build/host-headers.ts';
import { offline } from './src/site/build/offline-integration.ts';
import { neededHashes } from './src/site/build/needed-hashes.ts';
import { plainImports } from './src/site/html/plain-imports.ts';

// Where the site will stand: SITE_URL is its origin, BASE_PATH the folder under it ("/" or "/requirements/").
const base = basePath(process.env.BASE_PATH);
// A variable that is set to nothing, as continuous integration may leave it, names nothing.
const site = process.env.SITE_URL || undefined;

export default defineConfig({
	site,
	base,
	cacheDir: `./${cacheFolder()}`,
	trailingSlash: 'always',
	integrations: [mdx(), neededHashes(), hostHeaders({ base }), offline({ base, site })],
	markdown: { syntaxHighlight: false },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self' data:",
				"font-src 'self'",
				"manifest-src 'self'",
				"worker-src 'self'",
				"connect-src 'self'",
				"base-uri 'none'",
				"form-action 'none'",
				// What would run a text as script takes none, but the worker's address by the policy of browser/offline/register-service-worker.ts.
				"require-trusted-types-for 'script'",
				'trusted-types service-worker',
			],
		},
	},
	// A script of a few lines is served as a file too: the policy then needs no hash that changes with each build.
	vite: {
		build: { assetsInlineLimit: 0 },
		environments: {
			client: {
				build: {
					// Small modules that every checklist loads, and other pages in part: apart each would be a request of a hundred bytes.
					rolldownOptions: {
						output: {
							codeSplitting: {
								groups: [
									{ name: 'saved-texts', test: /src\/browser\/storage\/(open-list|guarded-storage|list-keys)\.ts$/ },
									{
										name: 'list-base',
										test: /src\/(browser\/dom\/part-of|checklist\/(page\/role-lines|state\/(digests|details|state|moment-after)))\.ts$/,
									},
								],
							},
						},
					},
				},
			},
		},
		plugins: [plainImports],
	},
});
