import type { APIRoute } from 'astro';
import { csvSchema } from '../../site/data/csv-file.ts';
import { firewallColumns } from '../../site/data/firewall-request-csv.ts';

/** The columns of each `firewall-request.csv`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(csvSchema(firewallColumns), null, '\t')}\n`);
