// npm run lighthouse: Lighthouse's four scores on the pages that readers open most; ends with an error below 100. Lighthouse is fetched by npx
// when this runs and is no dependency, so that installing the project does not need it: https://github.com/GoogleChrome/lighthouse
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { z } from 'zod';
import { builtBase, builtPages, builtVersions, pagesToRead, serveBuiltSite } from '../support/built-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { projectFolder } from '../support/package-command.ts';
import { table } from '../bench/measure.ts';
import { compressingServer } from './compressing-server.ts';

const release = '13.5.0';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

const reportSchema = z.object({
	categories: z.record(
		z.enum(categories),
		z.object({ score: z.number(), auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
	),
	audits: z.record(z.string(), z.object({ title: z.string(), score: z.number().nullable() })),
});

const results = join(projectFolder, '.results', 'lighthouse');
mkdirSync(results, { recursive: true });

const runLighthouse = (browser: string, words: string[]): Promise<void> =>
	new Promise((resolve, reject) => {
		// Lighthouse needs the Node that stands beside npx, as the project does.
		const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
		const child = spawn('npx', ['--yes', `lighthouse@${release}`, ...words], {
			cwd: results,
			env: { ...process.env, PATH: path, CHROME_PATH: browser },
			stdio: ['ignore', 'ignore', 'inherit'],
			shell: process.platform === 'win32',
		});
		child.on('error', reject);
		child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`Lighthouse ended with ${code}`))));
	});

const measureOnce = async (browser: string, url: string, form: 'mobile' | 'desktop', file: string) => {
	await runLighthouse(browser, [
		url,
		'--quiet',
		'--output=json',
		`--output-path=${file}`,
		`--only-categories=${categories.join(',')}`,
		// A phone is what Lighthouse takes without being told.
		...(form === 'desktop' ? ['--preset=desktop'] : []),
		'--no-enable-error-reporting',
		'--chrome-flags=--headless=new --no-sandbox --no-proxy-server',
	]);
	const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
	return reportSchema.parse(json);
};

/** A run may fail by itself: Chrome now and then tells Lighthouse of no start of the page. Such a page is measured again, twice at most. */
const measure: typeof measureOnce = async (browser, url, form, file) => {
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await measureOnce(browser, url, form, file);
		} catch (error) {
			if (attempt === 3) throw error;
			console.log(`Measured again: ${url}, ${form} (${error instanceof Error ? error.message : String(error)})`);
		}
	}
};

const comparisons = builtPages().filter((path) => /^compare\/.+\//.test(path));
const pages = [...pagesToRead(), ...builtVersions().map((version) => `${version}/checklist/`), ...comparisons];
if (pages.length === 0) {
	console.log('Nothing was measured: the built site has no pages of these kinds. Run "npm run build" first.');
	process.exit(1);
}
const browser = await findBrowser();
const site = await serveBuiltSite();
const compressed = await compressingServer(site.origin);
const rows: string[][] = [];
const lost: string[] = [];
for (const path of pages) {
	for (const form of ['mobile', 'desktop'] as const) {
		const file = join(results, `${path.replaceAll('/', '-')}${form}.json`);
		const report = await measure(browser, compressed.origin + builtBase + path, form, file);
		const scores = categories.map((category) => Math.round(report.categories[category].score * 100));
		rows.push([`/${path}, ${form}`, ...scores.map(String)]);
		for (const category of categories) {
			for (const { id, weight } of report.categories[category].auditRefs) {
				const audit = report.audits[id];
				if (weight > 0 && audit?.score != null && audit.score < 0.9) lost.push(`/${path}, ${form}: ${audit.title}`);
			}
		}
		if (scores.some((score) => score < 100)) process.exitCode = 1;
		console.log(rows.at(-1)?.join('  '));
	}
}
compressed.close();
await site.close();
console.log(`\n${table(['Lighthouse', ...categories], rows)}`);
if (lost.length > 0) console.log(`\nWhat costs points:\n${lost.join('\n')}`);
