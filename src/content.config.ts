import { existsSync } from 'node:fs';
import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { guidesFolder } from './site/content/content-folder.ts';
import { requirementPages, settingsFiles } from './site/content/content-loader.ts';

/** Prose in MDX: it may show live figures and components. */
const guidesIn = (base: string) =>
	defineCollection({
		// A product need not have guides of its own.
		loader: existsSync(base) ? glob({ base, pattern: '**/*.mdx' }) : nothing,
		schema: z.object({ title: z.string(), summary: z.string(), order: z.number().default(0) }),
	});
const nothing: Loader = { name: 'nothing', load: async ({ store }) => store.clear() };

/** About the tool, so that every site has them; and about the product. */
const toolGuides = guidesIn('src/guides');
const guides = guidesIn(guidesFolder);

const pages = defineCollection({ loader: requirementPages() });
const settings = defineCollection({ loader: settingsFiles() });

export const collections = { toolGuides, guides, pages, settings };
