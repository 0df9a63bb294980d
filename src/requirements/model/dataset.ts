import { z } from 'zod';
import { pageSourceSchema } from './page-source.ts';
import { digestSchema, requirementSchema } from './requirement.ts';

/** A machine, program or group of people that pages name as an end of connections: a row of roles.md. */
const roleSchema = z.strictObject({
	id: z.string(),
	label: z.string(),
	/** The computer that it runs on, in a reader's words: "developer's workstation". */
	machine: z.string(),
	network: z.enum(['yours', 'vendor', 'either']),
});
export type Role = z.infer<typeof roleSchema>;

export const versionStatusSchema = z.enum(['current', 'supported', 'archived']);

/** The summary of one page in a dataset. */
const pageSummarySchema = z.strictObject({
	/** Path in the repository. */
	file: z.string(),
	slug: z.string(),
	title: z.string(),
	summary: z.string(),
	tags: z.array(z.string()),
	updated: z.iso.date(),
	/** Where its facts come from. */
	source: z.array(pageSourceSchema).optional(),
});
export type PageSummary = z.infer<typeof pageSummarySchema>;

/** A sentence of a page that says what must not be possible: "Port 5672 must not be open to the internet." */
const prohibitionSchema = z.strictObject({
	/** Slug of its page. */
	page: z.string(),
	section: z.strictObject({ anchor: z.string(), path: z.array(z.string()) }),
	text: z.string(),
});

/** The network requirements of one product version: the content of `/data/<version>/requirements.json`. */
export const datasetSchema = z.strictObject({
	$schema: z.string().optional(),
	/** Raised only when a field goes away or changes its meaning. */
	format: z.literal(1),
	product: z.string(),
	version: z.strictObject({
		id: z.string().regex(/^[a-z0-9][a-z0-9.-]*$/),
		label: z.string(),
		status: versionStatusSchema,
		/** Who needs this version, in one sentence. */
		for: z.string().optional(),
		/** The product line that it belongs to. */
		line: z.string().optional(),
		/** Id of the later version that follows it. */
		followedBy: z.string().optional(),
	}),
	/** YYYYMMDDNN: the day of the newest page's `updated`, then a counter. */
	dataVersion: z.string().regex(/^\d{10}$/),
	/** Computed from the sorted digests of the requirements. */
	digest: digestSchema,
	pages: z.array(pageSummarySchema),
	roles: z.array(roleSchema),
	/** Sentences of the pages that forbid something. They must never become something to allow. */
	prohibitions: z.array(prohibitionSchema).optional(),
	requirements: z.array(requirementSchema),
});
export type Dataset = z.infer<typeof datasetSchema>;
