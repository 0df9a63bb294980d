import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentFolder } from './site/content-folder.ts';
import { requirementPages, settingsFiles } from './site/content-loader.ts';

/** Prose about the product and this site, in MDX: it may show live figures and components. */
const guides = defineCollection({
	loader: glob({ base: `${contentFolder}/guides`, pattern: '**/*.mdx' }),
	schema: z.object({ title: z.string(), summary: z.string(), order: z.number().default(0) }),
});

const pages = defineCollection({ loader: requirementPages() });
const settings = defineCollection({ loader: settingsFiles() });

export const collections = { guides, pages, settings };
