import type { APIRoute } from 'astro';
import { csvSchema } from '../../site/data/csv-schema.ts';
import { requirementColumns } from '../../site/data/requirements-csv.ts';

/** The columns of each `requirements.csv`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(csvSchema(requirementColumns, 'Id'), null, '\t')}\n`);
