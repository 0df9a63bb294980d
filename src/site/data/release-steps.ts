import { compareReleases, releaseNumber } from '../../checklist/item/release-number.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';

/** What a release of a product brings: requirements that hold from it on, ports that it is the first to use, and requirements that end with the one before. */
export interface ReleaseStep {
	version: string;
	/** They hold from this release on: something listens. */
	begin: Requirement[];
	/** Held already; this release is the first to connect. */
	used: Requirement[];
	/** They hold up to this release, and no longer. */
	end: Requirement[];
}

/** The releases of a product that change what is required. */
export interface ReleaseSteps {
	product: string;
	/** Oldest first. */
	steps: ReleaseStep[];
	/** They hold from some release on, and the page says that nobody knows which release first connects. */
	unknown: Requirement[];
}

const byNumber = (one: string, other: string) => compareReleases(releaseNumber(one) ?? [], releaseNumber(other) ?? []);

/** For each product whose releases decide what is required: what each release brings. */
export function releaseSteps(requirements: readonly Requirement[]): ReleaseSteps[] {
	// Of a group, a question says which member applies.
	const byProduct = Map.groupBy(requirements, ({ release, group }) => (group ? undefined : release?.product));
	return [...byProduct].flatMap(([product, members]): ReleaseSteps[] => {
		if (product === undefined) return [];
		const versions = members.flatMap(({ release }) => [
			release?.version ?? '',
			...(release?.usedSince === undefined || release.usedSince === 'unknown' ? [] : [release.usedSince]),
		]);
		const steps = [...new Set(versions)].sort(byNumber).map((version) => {
			const of = (operator: 'or-later' | 'or-earlier') =>
				members.filter(({ release }) => release?.operator === operator && release.version === version);
			return {
				version,
				begin: of('or-later'),
				used: members.filter(({ release }) => release?.usedSince === version),
				end: of('or-earlier'),
			};
		});
		return [{ product, steps, unknown: members.filter(({ release }) => release?.usedSince === 'unknown') }];
	});
}

/** What has to open, and what is used for the first time, for who goes from one release to another: the steps between them, put together. */
export function betweenReleases(
	{ steps }: Pick<ReleaseSteps, 'steps'>,
	from: string,
	to: string,
): Omit<ReleaseStep, 'version'> {
	const crossed = steps.filter(({ version }) => byNumber(version, from) > 0 && byNumber(version, to) <= 0);
	// What holds up to a release ends for who goes beyond it.
	const ended = steps.filter(({ version }) => byNumber(version, from) >= 0 && byNumber(version, to) < 0);
	return {
		begin: crossed.flatMap(({ begin }) => begin),
		used: crossed.flatMap(({ used }) => used),
		end: ended.flatMap(({ end }) => end),
	};
}
