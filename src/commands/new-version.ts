import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import type { HeldVersion } from '../requirements/content/read-settings.ts';
import { toWrite } from '../requirements/rules/unwritten.ts';
import { whyNoVersionId } from '../requirements/model/taken-names.ts';
import { checkName, Refusal, type ContentChange } from './content-change.ts';
import { listedVersions, openable, productName, sourceOf } from './content-settings.ts';
import { newPage } from './new-page.ts';

const head =
	'# The versions of the product, in the order in which they are shown. A version with pages here has a folder of its id;\n' +
	'# a version that is documented on another site has its address under "elsewhere".\n';

/**
 * Starts a version: an entry in versions.yaml right before the version `from`, and a copy of the pages of `from`.
 * Without `from`, it starts with one new page. Texts that only the writer knows become placeholders, which the build
 * reports until they are replaced.
 */
export function newVersion(folder: string, id: string, from?: string): ContentChange {
	checkName('version', id);
	const expected = whyNoVersionId(id);
	if (expected !== undefined) throw new Refusal(`Unexpected version \`${id}\`, expected ${expected}`);
	const versions = listedVersions(folder);
	const product = productName(folder);
	const versionsFile = openable(folder, 'versions.yaml');
	if (versions.some((version) => version.id === id))
		throw new Refusal(`${versionsFile} has a version \`${id}\`; choose another name, or edit that one`);
	if (existsSync(join(folder, id)))
		throw new Refusal(`${openable(folder, id)} exists; remove that folder, or list it in ${versionsFile} yourself`);
	const earlier = from === undefined ? undefined : versionWithPages(folder, from);

	const label = earlier?.label.includes(earlier.id) ? earlier.label.replaceAll(earlier.id, id) : `${product} ${id}`;
	const entry = { id, label, status: 'current', for: toWrite('who needs this version, in one sentence') };
	const document = parseDocument(sourceOf(folder, 'versions.yaml') || `${head}[]\n`);
	if (!isSeq(document.contents)) throw new Refusal(`${versionsFile} is not a list; write the versions as a list first`);
	document.contents.flow = false;
	const place = Math.max(
		versions.findIndex((version) => version.id === from),
		0,
	);
	const node = document.createNode(entry);
	const items: unknown[] = document.contents.items;
	const [first] = items;
	if (place === 0 && isMap(first) && first.commentBefore) {
		// The comment at the top of the file is about all versions, so it stays at the top.
		node.commentBefore = first.commentBefore;
		delete first.commentBefore;
	}
	items.splice(place, 0, node);
	const settings = document.toString({ lineWidth: 0, singleQuote: true, indentSeq: false });

	const copied = earlier ? copyPages(folder, earlier.id, id) : [];
	writeFileSync(join(folder, 'versions.yaml'), settings);
	const starter = earlier ? undefined : newPage(folder, id, 'network-requirements');
	return {
		written: [versionsFile, ...copied, ...(starter?.written ?? [])],
		next: [
			`In ${versionsFile}, write who needs ${id} (\`for\`), and look at its label \`${label}\`.`,
			...(earlier?.status === 'current'
				? [`If ${earlier.id} is current no more, set its \`status\` to \`supported\` or \`archived\`.`]
				: []),
			...(earlier ? copiedSteps(folder, copied, earlier, id) : (starter?.next.slice(0, -1) ?? [])),
			'npm run dev shows it while you write; npm run snapshot records it when it is as it should be.',
		],
	};
}

function versionWithPages(folder: string, id: string): HeldVersion {
	const held = listedVersions(folder).filter((version) => 'status' in version);
	const found = held.find((version) => version.id === id);
	if (!found)
		throw new Refusal(
			`Unexpected version \`${id}\`, expected one with pages here: ${held.map((one) => one.id).join(', ') || 'there is none'}`,
		);
	if (!existsSync(join(folder, id)))
		throw new Refusal(`${openable(folder, id)}: no such folder; version \`${id}\` has no pages to copy`);
	return found;
}

function copyPages(folder: string, from: string, to: string): string[] {
	mkdirSync(join(folder, to), { recursive: true });
	cpSync(join(folder, from), join(folder, to), { recursive: true, errorOnExist: true, force: false });
	return readdirSync(join(folder, to), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => openable(entry.parentPath, entry.name))
		.sort();
}

/**
 * The next steps for copied pages: the lines that still name the earlier version, and comparing each page with the
 * facts.
 */
function copiedSteps(folder: string, copied: readonly string[], earlier: HeldVersion, id: string): string[] {
	const mentions = [earlier.label, `/${earlier.id}/`];
	const lines = copied
		.filter((file) => file.endsWith('.md'))
		.flatMap((file) =>
			readFileSync(file, 'utf8')
				.split('\n')
				.flatMap((line, index) => (mentions.some((text) => line.includes(text)) ? [`${file}:${index + 1}`] : [])),
		);
	return [
		...(lines.length > 0
			? [`These lines still speak of ${earlier.label}: ${lines.join(', ')}. See whether they should.`]
			: []),
		`Compare each page of ${openable(folder, id)} with the facts of ${id}, then set its \`updated\` and the day under \`source\` to that day.`,
	];
}
