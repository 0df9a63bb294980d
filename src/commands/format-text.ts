import { portOfEnd } from '../requirements/model/ports.ts';
import { accountLine } from '../requirements/page/accounted-page.ts';
import type { Endpoint, Requirement } from '../requirements/model/requirement.ts';
import { problemLine, type ExtractedPage } from './extracted-page.ts';

const widest = 44;

/** Extracted pages for people: a table of what was read from each file, then its problems. */
export function formatText(pages: readonly ExtractedPage[]): string {
	return pages.map(formatPage).join('\n');
}

function formatPage({ file, requirements, problems, account }: ExtractedPage): string {
	const head = ['No.', 'Line', 'Source', 'Destination', 'Port', 'Protocol', 'Direction', 'Check'];
	const rows = requirements.map((requirement) => [
		requirement.ref,
		String(requirement.place.line),
		ends(requirement.source.endpoints) || '-',
		requirement.statement ?? (ends(requirement.destination.endpoints) || (requirement.service ?? '-')),
		ports(requirement) || '-',
		[...requirement.transports, requirement.application ?? ''].filter((name) => name !== '').join(' ') || '-',
		requirement.direction,
		requirement.check.method === 'manual' ? `by hand: ${requirement.check.reason}` : 'browser',
	]);
	const widths = head.map((title, column) =>
		Math.min(widest, Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0))),
	);
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd();
	const errors = problems.filter(({ severity }) => severity === 'error').length;
	const count = `${file}: ${requirements.length} read, ${errors} ${errors === 1 ? 'error' : 'errors'}, ${problems.length - errors} ${problems.length - errors === 1 ? 'warning' : 'warnings'}`;
	const listing = rows.length === 0 ? [] : ['', line(head), ...rows.map(line)];
	const reported = problems.length === 0 ? [] : ['', ...problems.map(problemLine)];
	return `${[count, ...listing, ...reported, '', accountLine(account)].join('\n')}\n`;
}

const ends = (endpoints: readonly Endpoint[]) => endpoints.map(({ text }) => text).join(', ');

function ports({ ports: numbers, portText }: Requirement): string {
	const list = numbers.map(portOfEnd);
	return portText?.replaceAll('\n', ' ') ?? list.join(', ');
}
