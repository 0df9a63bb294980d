// What is found in the pages of OutSystems, and what a firewall is asked for: counted by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFinder } from '../src/browser/find/make-finder.ts';
import { assemble } from '../src/requirements/version/assemble.ts';
import { readPage } from '../src/requirements/page/read-page.ts';
import { readRoles } from '../src/requirements/content/read-roles.ts';
import { findEntries } from '../src/site/data/find-index.ts';
import { firewallRequest } from '../src/checklist/request/firewall-request.ts';
import { ruleRemarks } from '../src/checklist/request/words-request-line.ts';
import { hostsList, inboundAddressesList, wildcardsList } from '../src/site/data/plain-lists.ts';
import { renderBody } from '../src/site/html/render-body.ts';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const { roles } = readRoles(text('roles.md'), 'roles.md');

function published(id: string) {
	const { drafts, body } = readPage(text(`${id}/network-requirements.md`), 'page.md');
	const summary = { file: 'page.md', slug: 'page', title: 'Title', summary: '', tags: [], updated: '2026-11-21' };
	const { dataset } = assemble({
		product: 'OutSystems',
		version: { id, label: id, status: 'current' },
		pages: [{ summary, drafts, samples: {} }],
		roles,
	});
	const { passages } = renderBody(body, dataset.requirements, 'Title');
	return { id, label: id, dataset, pages: [{ slug: 'page', passages }] };
}

const versions = [published('11'), published('11-cross-platform')];
const [own, crossPlatform] = versions.map(({ dataset }) => dataset);
const find = makeFinder(findEntries(versions));

test.each([
	['63.33', ['11 R12', '11 R13']],
	['1521', ['11 R10', '11 R11', '11-cross-platform R03', '11-cross-platform R04']],
	['drift', ['11-cross-platform R10']],
	['*.outsystems', ['11-cross-platform R07']],
	['deploy', ['11 R01', '11 R02', '11 R08', '11 R09', '11-cross-platform R05', '11-cross-platform R06']],
])('“%s” is found in both versions', (query, expected) => {
	const rows = find(query).filter(({ ref }) => ref !== '');
	expect(rows.map(({ version, ref }) => `${version} ${ref}`).sort()).toEqual(expected);
});

test('the text is found too', () => {
	expect(find('hybrid').map(({ address }) => address)).toEqual(['/11/page/#open-ports']);
});

test('the plain lists', () => {
	expect(own && hostsList(own)).toBe('architecture.outsystems.com\n');
	expect(own && wildcardsList(own)).toBe('');
	expect(own && inboundAddressesList(own).split('\n').slice(0, 2)).toEqual(['34.241.56.16', '52.51.203.1']);
	expect(crossPlatform && hostsList(crossPlatform)).toBe(
		'fonts.googleapis.com\noutsystems.com\noutsystems.drift.click\noutsystems.eu.qualtrics.com\ns3.amazonaws.com\n',
	);
	expect(crossPlatform && wildcardsList(crossPlatform)).toBe('*.outsystems.com\n');
	expect(crossPlatform && inboundAddressesList(crossPlatform)).toBe('');
});

test('the firewall request of OutSystems 11: both builders in one line, both paths in one line, each database by itself', () => {
	const rules = own ? firewallRequest(own) : [];
	expect(
		rules.map(
			({ sources, destinations, ports, origins }) =>
				`${sources.length} ${sources.at(-1)?.text} > ${destinations.map((end) => end.text).join('+')} ${ports.join(',')} ${origins.map(({ requirement }) => requirement.ref).join(',')}`,
		),
	).toEqual([
		'1 End Users > Front-End 80 R06',
		'1 End Users > Front-End 443 R07',
		'1 Development Tools (Service Studio and Integration Studio) > Front-End 80 R08',
		'1 Development Tools (Service Studio and Integration Studio) > Front-End 443 R09',
		'1 Front-End > SQL Server 1433 R10',
		'1 Front-End > Oracle 1521 R10',
		'1 Controller > SQL Server 1433 R11',
		'1 Controller > Oracle 1521 R11',
		'6 54.75.124.221 > Environment Front-End 443 R12,R13',
		'1 Workflow Builder > LifeTime 443 R14',
		'1 LifeTime Front-End > architecture.outsystems.com 443 R15,R16',
	]);
	expect(rules.slice(8).map((rule) => ruleRemarks(rule)[0])).toEqual([
		'This may change. Check it again before you renew the rule.',
		'The page gives no address for Workflow Builder: ask whoever runs it.',
		'One of several: only the one that applies is needed.',
	]);
});
