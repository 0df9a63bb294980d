// npm run new: starts a product, a version or a page in the content folder (CONTENT_DIR, otherwise content/). It writes
// files that can be built at once, and changes no existing file except versions.yaml. Exit status 1 if it refuses, 2 if
// its arguments are wrong.
import { parseArgs } from 'node:util';
import { contentFolder } from '../site/content/content-folder.ts';
import { Refusal, type ContentChange } from './content-change.ts';
import { newPage } from './new-page.ts';
import { newProduct } from './new-product.ts';
import { newVersion } from './new-version.ts';

const usage = `npm run new -- version 12 --from 11              copies the pages of version 11 into a new version 12
npm run new -- version 12                        starts version 12 with one page
npm run new -- page 12 network-requirements      starts a page of version 12
npm run new -- product "Name of the product"     starts the content of another product

They write below content/, or below the folder that CONTENT_DIR names. Nothing that exists is overwritten.`;

/** Does what the arguments ask for; undefined if they do not match the usage. */
function change(folder: string, words: readonly string[], from: string | undefined): ContentChange | undefined {
	const [what, first, second, ...rest] = words;
	if (first === undefined || rest.length > 0) return undefined;
	if (what === 'version' && second === undefined) return newVersion(folder, first, from);
	if (from !== undefined) return undefined;
	if (what === 'page' && second !== undefined) return newPage(folder, first, second);
	if (what === 'product' && second === undefined) return newProduct(folder, first);
	return undefined;
}

function main(): number {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
		});
		if (values.help === true || positionals.length === 0) {
			console.log(usage);
			return values.help === true ? 0 : 2;
		}
		const done = change(contentFolder, positionals, values.from);
		if (!done) {
			console.error(`Unexpected words \`${process.argv.slice(2).join(' ')}\`, expected one of:\n\n${usage}`);
			return 2;
		}
		console.log(done.written.map((file) => `wrote ${file}`).join('\n'));
		console.log(`\nNext:\n${done.next.map((step, index) => `${index + 1}. ${step}`).join('\n')}`);
		return 0;
	} catch (error) {
		if (error instanceof Refusal) {
			console.error(error.message);
			return 1;
		}
		if (error instanceof TypeError && 'code' in error) {
			console.error(`${error.message}\n\n${usage}`);
			return 2;
		}
		throw error;
	}
}

process.exitCode = main();
