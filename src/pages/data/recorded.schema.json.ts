import type { APIRoute } from 'astro';
import { z } from 'zod';
import { snapshotSchema } from '../../requirements/history/version-snapshot.ts';

/** The schema of `/data/<version>/history/<dataVersion>.json`, generated from the schema that reads the files of `history/`. */
export const GET: APIRoute = () => {
	const schema = z.toJSONSchema(snapshotSchema, {
		target: 'draft-2020-12',
		// Fields may be added later, so validators must not refuse them.
		override: ({ jsonSchema }) => delete jsonSchema.additionalProperties,
	});
	const described = {
		...schema,
		title: 'What a version asked for when it was recorded',
		description:
			'Within a format number fields and enum members may be added, never removed or given another meaning. Its requirements are those of requirements.json without number, line and check.',
	};
	return new Response(`${JSON.stringify(described, null, '\t')}\n`);
};
