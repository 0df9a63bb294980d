import { resolve } from 'node:path';
import { build, type Rolldown } from 'vite';

/** A script in one file, and the style sheets that its modules import. */
export interface BrowserBundle {
	script: string;
	styles: string[];
}

/**
 * Bundles one browser script with everything that it loads, at once or on use, so that it needs no other file. Throws
 * the errors of Vite, and an error if something was left out of the bundle.
 */
export async function bundleForBrowser(entry: string, { base }: { base: string }): Promise<BrowserBundle> {
	const built = await build({
		configFile: false,
		envDir: false,
		publicDir: false,
		logLevel: 'warn',
		base,
		build: {
			write: false,
			assetsInlineLimit: Number.MAX_SAFE_INTEGER,
			cssCodeSplit: false,
			modulePreload: false,
			rolldownOptions: { input: resolve(entry), output: { format: 'es', codeSplitting: false } },
		},
	});
	const files = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
	const scripts = files.filter((file): file is Rolldown.OutputChunk => file.type === 'chunk');
	const sheets = files.filter((file): file is Rolldown.OutputAsset => file.type === 'asset');
	const [script, ...others] = scripts;
	// A style sheet that the script refers to by address would have to be fetched: import it with `?inline`.
	const strangers = sheets.filter(({ fileName }) => !fileName.endsWith('.css') || script?.code.includes(fileName));
	if (!script || others.length > 0 || script.imports.length > 0 || strangers.length > 0) {
		const names = [...others, ...strangers].map(({ fileName }) => fileName).join(', ');
		throw new Error(`${entry} was not bundled into one piece: ${names || 'it imports other files'}`);
	}
	return { script: script.code.trim(), styles: sheets.map(({ source }) => source.toString()) };
}
