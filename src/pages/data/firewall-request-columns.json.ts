import type { APIRoute } from 'astro';
import { csvSchema } from '../../site/data/csv-schema.ts';
import { firewallColumns } from '../../checklist/request/firewall-request-csv.ts';

/** The columns of each `firewall-request.csv`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(csvSchema(firewallColumns), null, '\t')}\n`);
