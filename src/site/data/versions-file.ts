import type { Dataset } from '../../requirements/model/dataset.ts';
import { ruleFormats } from '../../checklist/rules/rule-formats.ts';
import { checkScripts } from './check-scripts.ts';
import {
	checklistUrl,
	checkScriptUrl,
	dataUrl,
	feedUrl,
	markdownUrl,
	pageUrl,
	publicUrl,
	recordedUrl,
	rulesUrl,
	url,
	versionUrl,
} from '../links/url.ts';
import type { Site } from '../site.ts';

/** The content of `/data/versions.json`: the versions, and where to find their pages and data. */
export interface VersionsFile {
	/** The address of its schema, relative to the file if the build does not know the site's origin. */
	$schema: string;
	/** Raised only when a field goes away or changes its meaning. */
	format: 1;
	product: string;
	versions: {
		id: string;
		label: string;
		status: Dataset['version']['status'];
		/** Who needs it, in one sentence. */
		for: string;
		/** The product line that it belongs to. */
		line?: string;
		/** Id of the later version that follows it. */
		followedBy?: string;
		url: string;
		checklist: string;
		pages: { slug: string; title: string; updated: string; url: string; markdown: string }[];
		/** The number of requirements. */
		requirements: number;
		/** The day of the newest page and a counter, YYYYMMDDNN: a greater number is newer. */
		dataVersion: string;
		digest: string;
		json: string;
		csv: string;
		hosts: string;
		wildcards: string;
		inboundAddresses: string;
		firewallRequest: string;
		/** Rules for firewalls, proxies and clouds, one entry for each format. */
		rules: { id: string; title: string; files: string[] }[];
		/** What each of these formats leaves out. */
		rulesLeaveOut: string;
		/** What changed in it, as Atom and as JSON Feed. */
		feeds: { atom: string; json: string };
		/**
		 * The check scripts of each machine, by its name in roles.md; empty for requirements without a machine. Machines
		 * with nothing to check are left out.
		 */
		checks: { machine: string; powershell: string; sh: string }[];
		/** What it asked for at each recorded day, oldest first. These addresses never change. */
		history: { dataVersion: string; recorded: string; digest: string; json: string }[];
	}[];
	/** The feeds of all versions, as Atom and as JSON Feed. */
	feeds: { atom: string; json: string };
	/** Schemas of the data files, by the name of the file. */
	schemas: Readonly<Record<string, string>>;
	/** Versions whose documentation is on another site. */
	elsewhere: { id: string; label: string; url: string }[];
}

/** The list of versions for scripts. Addresses are absolute if the origin of the site is known, otherwise paths. */
export function versionsFile({ product, versions, elsewhere }: Site, origin: URL | undefined): VersionsFile {
	return {
		$schema: origin ? publicUrl(origin, url('/data/versions.schema.json')) : 'versions.schema.json',
		format: 1,
		product,
		versions: versions.map(({ id, label, status, for: forWhom, line, followedBy, pages, dataset, snapshots }) => ({
			id,
			label,
			status,
			for: forWhom,
			...(line === undefined ? {} : { line }),
			...(followedBy === undefined ? {} : { followedBy }),
			url: publicUrl(origin, versionUrl(id)),
			checklist: publicUrl(origin, checklistUrl(id)),
			pages: pages.map(({ slug, title, updated }) => ({
				slug,
				title,
				updated,
				url: publicUrl(origin, pageUrl(id, slug)),
				markdown: publicUrl(origin, markdownUrl(id, slug)),
			})),
			requirements: dataset.requirements.length,
			dataVersion: dataset.dataVersion,
			digest: dataset.digest,
			json: publicUrl(origin, dataUrl(id, 'requirements.json')),
			csv: publicUrl(origin, dataUrl(id, 'requirements.csv')),
			hosts: publicUrl(origin, dataUrl(id, 'hosts.txt')),
			wildcards: publicUrl(origin, dataUrl(id, 'wildcards.txt')),
			inboundAddresses: publicUrl(origin, dataUrl(id, 'inbound-addresses.txt')),
			firewallRequest: publicUrl(origin, dataUrl(id, 'firewall-request.csv')),
			rules: ruleFormats.map(({ id: format, title, fileNames }) => ({
				id: format,
				title,
				files: fileNames.map((file) => publicUrl(origin, rulesUrl(id, file))),
			})),
			rulesLeaveOut: publicUrl(origin, rulesUrl(id, 'rules.json')),
			feeds: feedsOf(origin, id),
			checks: checkScripts(dataset).scripts.map(({ machine, name }) => ({
				machine,
				powershell: publicUrl(origin, checkScriptUrl(id, name, 'ps1')),
				sh: publicUrl(origin, checkScriptUrl(id, name, 'sh')),
			})),
			history: snapshots.map(({ dataVersion, recorded, digest }) => ({
				dataVersion,
				recorded,
				digest,
				json: publicUrl(origin, recordedUrl(id, dataVersion)),
			})),
		})),
		feeds: feedsOf(origin),
		schemas: Object.fromEntries(schemas.map((name) => [name, publicUrl(origin, url(`/data/${name}.schema.json`))])),
		elsewhere: elsewhere.map(({ id, label, url }) => ({ id, label, url })),
	};
}

const feedsOf = (origin: URL | undefined, version?: string) => ({
	atom: publicUrl(origin, feedUrl('feed.xml', version)),
	json: publicUrl(origin, feedUrl('feed.json', version)),
});

const schemas = ['requirements', 'versions', 'recorded', 'comparison', 'checklist', 'rules'] as const;
