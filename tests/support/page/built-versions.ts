import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { builtFolder } from '../built-site.ts';

/** What tests need of `/data/versions.json`: which versions and pages the built site has, whatever the product. */
const builtVersionsSchema = z.object({
	versions: z.array(
		z.object({
			id: z.string(),
			label: z.string(),
			for: z.string(),
			url: z.string(),
			checklist: z.string(),
			pages: z.array(z.object({ slug: z.string(), title: z.string(), url: z.string() })),
			requirements: z.int(),
			json: z.string(),
			csv: z.string(),
		}),
	),
	elsewhere: z.array(z.object({ id: z.string(), label: z.string(), url: z.string() })),
});
export type BuiltVersions = z.infer<typeof builtVersionsSchema>;

/** The versions of the built site; none where nothing is built, so that a list of tests can be made all the same. */
export function readVersions(): BuiltVersions {
	const file = join(builtFolder, 'data/versions.json');
	if (!existsSync(file)) return { versions: [], elsewhere: [] };
	return builtVersionsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
