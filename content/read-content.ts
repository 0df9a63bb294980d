// What tests of the content read: all of this folder, as a build does.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleContent } from '../src/requirements/content/assemble-content.ts';
import { readPage } from '../src/requirements/page/read-page.ts';
import type { Requirement } from '../src/requirements/model/requirement.ts';
import { isPagePath, isSettingsPath } from '../src/requirements/content/content-page.ts';

const paths = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
	.map((path) => path.replaceAll('\\', '/'))
	.sort();
const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

/** The versions of this folder, and what is wrong with it. */
export const content = assembleContent(
	paths.filter(isPagePath).map((path) => ({ ...readPage(read(path), `content/${path}`), path })),
	paths.filter(isSettingsPath).map((path) => ({ path, file: `content/${path}`, source: read(path) })),
);

/** The dataset of a version. */
export function datasetOf(id: string) {
	const found = content.versions.find(({ setting }) => setting.id === id);
	if (!found) throw new Error(`There is no version ${id}.`);
	return found.dataset;
}

/** What a page of a version asks for, a line each: ends, ports with their ends, protocols, direction, condition, addresses. */
export function factsOf(version: string, page: string): string[] {
	return datasetOf(version)
		.requirements.filter((requirement) => requirement.page === page)
		.map(factLine);
}

function factLine({ statement, source, destination, ports, portText, transports, ...more }: Requirement): string {
	if (statement !== undefined) return statement;
	const { application, direction, condition, release, group, volatile } = more;
	const ends = ({ endpoints, addresses = [], addressRelation }: Requirement['source']) =>
		[
			endpoints.map(({ text, qualifier }) => [text, qualifier].filter(Boolean).join(' ')).join(' + '),
			...(addresses.length > 0 ? [`${addressRelation ?? 'from'} ${addresses.map(({ text }) => text).join(' ')}`] : []),
		].join(' = ');
	const numbers = ports.map(({ from, to, for: end }) =>
		[from === to ? from : `${from}-${to}`, end && `(${end})`].filter(Boolean).join(' '),
	);
	return [
		`${ends(source)} -> ${ends(destination)}`,
		[...transports, application, ...numbers, portText].filter(Boolean).join(' '),
		direction,
		...(condition === undefined ? [] : [`if: ${condition}`]),
		...(release === undefined
			? []
			: [`${release.product} ${release.operator} ${release.version}, used ${release.usedSince ?? '-'}`]),
		...(group ? ['one of'] : []),
		...(volatile ? ['may change'] : []),
	].join(' | ');
}
