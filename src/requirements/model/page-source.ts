import { z } from 'zod';

/** The value of `revision` where nobody knows it. */
export const unknownRevision = 'unknown';

const text = z.string({ error: 'expected a text; write a number in quotes' }).min(1, { error: 'expected a text' });
const day = z.iso.date({ error: 'expected a date such as 2026-11-21' });

/** Where the facts of a page come from: a document at one revision. */
export const pageSourceSchema = z.strictObject({
	url: z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' }),
	/** A commit, a version or the like; `unknown` where nobody knows it. */
	revision: text,
	/** The day of that revision, as its publisher gives it. */
	revised: day.optional(),
	/** The day on which somebody compared the page with the source; absent where nobody did. */
	read: day.optional(),
});
export type PageSource = z.infer<typeof pageSourceSchema>;

/** `source` in the front matter of a page: one or a list; always a list once it is read. */
export const statedSourceSchema = z.unknown().transform((value, context): PageSource[] => {
	const stated: unknown[] = Array.isArray(value) ? value : [value];
	if (stated.length === 0) context.addIssue({ code: 'custom', message: 'expected one source at least' });
	return stated.map((each, index): PageSource => {
		const parsed = pageSourceSchema.safeParse(each);
		if (parsed.success) return parsed.data;
		for (const { path, message } of parsed.error.issues)
			context.addIssue({ code: 'custom', path: [...(Array.isArray(value) ? [index] : []), ...path], message });
		return z.NEVER;
	});
});
