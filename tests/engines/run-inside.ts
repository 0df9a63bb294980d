// The part of `npm run test:engines` that runs inside the private network.
import { z } from 'zod';
import { richest } from '../support/page/checklist-versions.ts';
import { serveBuiltSite } from '../support/built-site.ts';
import { engines } from './engines.ts';

const certificate = z.object({ key: z.string(), cert: z.string(), publicKeyHash: z.string() });
const certificatesSchema = z.object({
	authority: certificate,
	good: certificate,
	untrusted: certificate,
	expired: certificate,
	misnamed: certificate,
});

const made = certificatesSchema.parse(JSON.parse(process.env['PORTOLAN_ENGINES_CERTIFICATES'] ?? ''));
const authorityFile = `${process.env['PORTOLAN_ENGINES_FOLDER']}/authority.pem`;
const site = await serveBuiltSite();
const setting = { made, authorityFile, site, path: richest?.path ?? '', key: richest?.key ?? '' };

const summary: string[] = [];
for (const { name, run } of engines.filter((each) => process.argv.slice(2).includes(each.name))) {
	console.log(`\n== ${name} ==`);
	const { version, lines, wrong } = await run(setting).catch((error: unknown) => ({
		version: '',
		lines: [String(error)],
		wrong: ['it could not be run'],
	}));
	console.log(lines.join('\n'));
	const ended = wrong.length > 0 ? `WRONG: ${wrong.join(', ')}` : `all ${lines.length} right`;
	summary.push(`Ran: ${name} (${version}): ${ended}`);
	if (wrong.length > 0) process.exitCode = 1;
}
await site.close();
console.log(`\n${summary.join('\n')}`);
