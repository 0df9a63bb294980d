// The facts of OutSystems as two early revisions of the vendor's pages have them, counted by hand. They sit with the content, so that
// another product's content brings its own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assemble } from '../src/requirements/version/assemble.ts';
import { readPage } from '../src/requirements/page/read-page.ts';
import { readRoles } from '../src/requirements/content/read-roles.ts';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');
const { roles } = readRoles(text('roles.md'), 'roles.md');

function read(version: string) {
	const reading = readPage(text(`${version}/network-requirements.md`), 'page.md');
	const summary = {
		file: 'page.md',
		slug: 'network-requirements',
		title: '',
		summary: '',
		tags: [],
		updated: '2026-11-21',
	};
	const pages = [{ summary, drafts: reading.drafts, samples: {} }];
	const { dataset } = assemble({
		product: 'OutSystems',
		version: { id: version, label: version, status: 'current' },
		pages,
		roles,
	});
	return { reading, requirements: dataset.requirements };
}

const lines = (version: string) =>
	read(version).requirements.map(
		({ ref, kind, source, destination, ports, transports, direction, necessity, check }) => {
			const ends = (party: typeof source) =>
				party.endpoints.map(({ text: name, qualifier }) => [name, qualifier].filter(Boolean).join(' ')).join(' + ');
			const numbers = ports
				.map((port) => [port.from, port.for && `(${port.for})`].filter(Boolean).join(' '))
				.join(' + ');
			const how =
				check.method === 'manual'
					? check.reason
					: check.targets.map(({ url }) => url).join(' ') || `hosts of ${check.needsHostsFor?.join(' ')}`;
			return [
				ref,
				kind,
				ends(source),
				ends(destination),
				numbers,
				transports.join('+'),
				direction,
				necessity,
				how,
			].join(' | ');
		},
	);

test('OutSystems 11 has 16 requirements: 3 listeners, 2 assertions, 11 connections', () => {
	expect(lines('11')).toMatchInlineSnapshot(`
		[
		  "R01 | listener |  | OutSystems Deployment Controller Service | 12000 |  | local | required | local",
		  "R02 | listener |  | OutSystems Deployment Service | 12001 |  | local | required | local",
		  "R03 | listener |  | OutSystems Scheduler Service | 12002 |  | local | required | local",
		  "R04 | assertion |  |  |  |  | local | required | local",
		  "R05 | assertion |  |  |  |  | local | required | local",
		  "R06 | connection | End Users | Front-End | 80 | tcp | unknown | required | not-https",
		  "R07 | connection | End Users | Front-End | 443 | tcp | unknown | required | hosts of front-end",
		  "R08 | connection | Development Tools (Service Studio and Integration Studio) | Front-End | 80 | tcp | internal | required | not-https",
		  "R09 | connection | Development Tools (Service Studio and Integration Studio) | Front-End | 443 | tcp | internal | required | hosts of front-end",
		  "R10 | connection | Front-End | SQL Server + Oracle | 1433 (SQL Server) + 1521 (Oracle) | tcp | internal | required | not-https",
		  "R11 | connection | Controller | SQL Server + Oracle | 1433 (SQL Server) + 1521 (Oracle) | tcp | internal | required | not-https",
		  "R12 | connection | experiencebuilder.outsystems.com | Environment Front-End | 443 | tcp | inbound | required | inbound",
		  "R13 | connection | workflowbuilder.outsystems.com | Environment Front-End | 443 | tcp | inbound | required | inbound",
		  "R14 | connection | Workflow Builder | LifeTime | 443 | tcp | inbound | required | inbound",
		  "R15 | connection | LifeTime Front-End | architecture.outsystems.com/Broker_API/rest/ArchitectureDashboard | 443 | tcp | outbound | conditional | https://architecture.outsystems.com/",
		  "R16 | connection | LifeTime Front-End | architecture.outsystems.com/Broker_API/ArchitectureDashboard.asmx | 443 | tcp | outbound | conditional | https://architecture.outsystems.com/",
		]
	`);
});

test('OutSystems 11 with cross-platform Service Studio has 11 connections', () => {
	expect(lines('11-cross-platform')).toMatchInlineSnapshot(`
		[
		  "R01 | connection | End Users | Front-End | 80 | tcp | unknown | required | not-https",
		  "R02 | connection | End Users | Front-End | 443 | tcp | unknown | required | hosts of front-end",
		  "R03 | connection | Front-End | SQL Server + Oracle | 1433 (SQL Server) + 1521 (Oracle) | tcp | internal | required | not-https",
		  "R04 | connection | Controller | SQL Server + Oracle | 1433 (SQL Server) + 1521 (Oracle) | tcp | internal | required | not-https",
		  "R05 | connection | Service Studio + Integration Studio | Front-End | 80 | tcp | internal | required | not-https",
		  "R06 | connection | Service Studio + Integration Studio | Front-End | 443 | tcp | internal | required | hosts of front-end",
		  "R07 | connection | Service Studio | *.outsystems.com + outsystems.com | 443 | tcp | outbound | required | https://outsystems.com/",
		  "R08 | connection | Service Studio | s3.amazonaws.com | 443 | tcp | outbound | required | https://s3.amazonaws.com/",
		  "R09 | connection | Service Studio | fonts.googleapis.com | 443 | tcp | outbound | required | https://fonts.googleapis.com/",
		  "R10 | connection | Service Studio | outsystems.drift.click | 443 | tcp | outbound | conditional | https://outsystems.drift.click/",
		  "R11 | connection | Service Studio | outsystems.eu.qualtrics.com | 443 | tcp | outbound | conditional | https://outsystems.eu.qualtrics.com/",
		]
	`);
});

describe.each(['11', '11-cross-platform'])('the page of %s', (version) => {
	test('has no problems, and says which revision it follows, and that nobody compared it since', () => {
		const { reading } = read(version);
		expect(reading.problems).toEqual([]);
		expect(reading.frontMatter).toMatchObject({
			tags: ['requirements', 'support-installation'],
			updated: '2026-11-21',
		});
		const [source, ...more] = reading.frontMatter.source ?? [];
		expect(more).toEqual([]);
		expect(source?.revision).toBe(version === '11' ? '7b364d29' : 'unknown');
		expect(source?.read).toBeUndefined();
	});
});

test('the six addresses of a builder belong to the source, in its place, and may change', () => {
	const builders = read('11').requirements.filter(({ source }) =>
		source.endpoints[0]?.text.endsWith('builder.outsystems.com'),
	);
	expect(builders).toHaveLength(2);
	for (const builder of builders) {
		expect(builder.source.addresses?.map(({ text: address }) => address)).toEqual([
			'52.51.203.1',
			'108.128.2.246',
			'54.228.47.100',
			'63.33.151.194',
			'34.241.56.16',
			'54.75.124.221',
		]);
		expect(builder).toMatchObject({
			volatile: true,
			source: { addressRelation: 'alternative' },
			destination: { endpoints: [{ text: 'Environment Front-End' }] },
		});
		expect(builder.destination.addresses).toBeUndefined();
	}
});

test('the two rows of Architecture Dashboard are one of two, each with its version and path', () => {
	const rows = read('11').requirements.filter(({ group }) => group);
	expect(
		rows.map(({ group, condition, destination }) => [
			group?.id,
			group?.rule,
			condition,
			destination.endpoints[0]?.kind === 'host' && destination.endpoints[0].path,
		]),
	).toEqual([
		[
			'architecture-dashboard',
			'one-of',
			'Version 4.0 or higher of the Architecture Dashboard LifeTime probes',
			'/Broker_API/rest/ArchitectureDashboard',
		],
		[
			'architecture-dashboard',
			'one-of',
			'Version 3.0 or lower of the Architecture Dashboard LifeTime probes',
			'/Broker_API/ArchitectureDashboard.asmx',
		],
	]);
});
