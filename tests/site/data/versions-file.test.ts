import { expect, test } from 'vitest';
import { versionsFile } from '../../../src/site/data/versions-file.ts';
import { sampleRequirement } from '../../support/published-requirement.ts';
import type { Site } from '../../../src/site/site.ts';

const page = { slug: 'network', title: 'Network', summary: 'All of it.', tags: [], updated: '2026-11-21' };
const version = { id: '1', label: 'One', status: 'current', for: 'For all.' } as const;
const site: Site = {
	name: 'Site',
	product: 'Product',
	description: '',
	notice: '',
	links: [],
	versions: [
		{
			...version,
			line: 'Line',
			snapshots: [
				{
					format: 1,
					version: '1',
					dataVersion: '2026112000',
					recorded: '2026-11-20',
					digest: `sha256:${'2'.repeat(64)}`,
					requirements: [],
				},
			],
			roleNames: [],
			pages: [{ ...page, headings: [], html: '', passages: [], problems: [], account: [], file: 'content/page.md' }],
			dataset: {
				format: 1,
				product: 'Product',
				version,
				dataVersion: '2026112100',
				digest: `sha256:${'1'.repeat(64)}`,
				pages: [{ file: 'content/1/network.md', ...page }],
				roles: [],
				requirements: [sampleRequirement()],
			},
		},
	],
	elsewhere: [{ id: '0', label: 'Zero', url: 'https://docs.example/0' }],
};

test('says of each version what a script needs to go on', () => {
	expect(versionsFile(site, undefined)).toEqual({
		$schema: 'versions.schema.json',
		format: 1,
		product: 'Product',
		versions: [
			{
				...version,
				url: '/1/',
				checklist: '/1/checklist/',
				pages: [
					{ slug: 'network', title: 'Network', updated: '2026-11-21', url: '/1/network/', markdown: '/1/network.md' },
				],
				requirements: 1,
				dataVersion: '2026112100',
				digest: `sha256:${'1'.repeat(64)}`,
				json: '/data/1/requirements.json',
				csv: '/data/1/requirements.csv',
				hosts: '/data/1/hosts.txt',
				wildcards: '/data/1/wildcards.txt',
				inboundAddresses: '/data/1/inbound-addresses.txt',
				firewallRequest: '/data/1/firewall-request.csv',
				rules: expect.arrayContaining([{ id: 'nftables', title: 'nftables', files: ['/data/1/rules/nftables.nft'] }]),
				rulesLeaveOut: '/data/1/rules/rules.json',
				feeds: { atom: '/1/changes/feed.xml', json: '/1/changes/feed.json' },
				checks: [
					{
						machine: '',
						powershell: '/data/1/checks/unnamed-machine.ps1',
						sh: '/data/1/checks/unnamed-machine.sh',
					},
				],
				line: 'Line',
				history: [
					{
						dataVersion: '2026112000',
						recorded: '2026-11-20',
						digest: `sha256:${'2'.repeat(64)}`,
						json: '/data/1/history/2026112000.json',
					},
				],
			},
		],
		feeds: { atom: '/feed.xml', json: '/feed.json' },
		schemas: Object.fromEntries(
			['requirements', 'versions', 'recorded', 'comparison', 'checklist', 'rules'].map((name) => [
				name,
				`/data/${name}.schema.json`,
			]),
		),
		elsewhere: [{ id: '0', label: 'Zero', url: 'https://docs.example/0' }],
	});
});

test('gives whole addresses where the origin is known', () => {
	const [first] = versionsFile(site, new URL('https://docs.example')).versions;
	expect(first?.json).toBe('https://docs.example/data/1/requirements.json');
});
