// What differs between the two versions of OutSystems 11, by reading both pages side by side.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assemble } from '../src/requirements/version/assemble.ts';
import { compareRequirements, comparisonCounts } from '../src/requirements/history/compare-requirements.ts';
import { readPage } from '../src/requirements/page/read-page.ts';
import { readRoles } from '../src/requirements/content/read-roles.ts';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const { roles } = readRoles(text('roles.md'), 'roles.md');

function requirements(version: string) {
	const { drafts } = readPage(text(`${version}/network-requirements.md`), 'page.md');
	const summary = {
		file: 'page.md',
		slug: 'network-requirements',
		title: '',
		summary: '',
		tags: [],
		updated: '2026-11-21',
	};
	return assemble({
		product: 'OutSystems',
		version: { id: version, label: version, status: 'current' },
		pages: [{ summary, drafts, samples: {} }],
		roles,
	}).dataset.requirements;
}

const comparison = compareRequirements(requirements('11'), requirements('11-cross-platform'));

test('the End Users rows and the database rows are the same', () => {
	expect(comparison.same.map(({ from, to, fields }) => [from.ref, to.ref, fields])).toEqual([
		['R06', 'R01', []],
		['R07', 'R02', []],
		['R10', 'R03', []],
		['R11', 'R04', []],
	]);
});

test("the two deployment rows of the development tools changed their source's name and moved, and nothing else", () => {
	const source = {
		field: 'source',
		from: 'Development Tools (Service Studio and Integration Studio)',
		to: 'Service Studio, Integration Studio',
	};
	expect(
		comparison.changed.map(({ from, to, fields, moved }) => [from.ref, to.ref, fields, moved, to.section.anchor]),
	).toEqual([
		['R08', 'R05', [source], true, 'development-tools'],
		['R09', 'R06', [source], true, 'development-tools'],
	]);
});

test('the five vendor rows are only in the cross-platform version', () => {
	expect(comparison.added.map(({ destination }) => destination.endpoints.map((end) => end.text).join(' '))).toEqual([
		'*.outsystems.com outsystems.com',
		's3.amazonaws.com',
		'fonts.googleapis.com',
		'outsystems.drift.click',
		'outsystems.eu.qualtrics.com',
	]);
});

test('the rest is only in OutSystems 11', () => {
	expect(comparison.removed.map(({ ref }) => ref).join(' ')).toBe('R01 R02 R03 R04 R05 R12 R13 R14 R15 R16');
	expect(comparisonCounts(comparison)).toEqual({ added: 5, removed: 10, changed: 2, moved: 0, same: 4 });
});
