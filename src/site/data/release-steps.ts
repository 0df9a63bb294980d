import { compareReleases, releaseNumber } from '../../checklist/item/release-number.ts';
import type { Requirement } from '../../requirements/model/requirement.ts';

/**
 * The changes of a release: requirements that begin with it, ports that it is the first to use, and requirements that
 * end with it.
 */
export interface ReleaseStep {
	version: string;
	/** Requirements that apply from this release on: something listens. */
	begin: Requirement[];
	/** Requirements that already applied; this release is the first to connect. */
	used: Requirement[];
	/** Requirements that apply up to this release, and no longer after it. */
	end: Requirement[];
}

/** The releases of a product that change what is required. */
export interface ReleaseSteps {
	product: string;
	/** Oldest first. */
	steps: ReleaseStep[];
	/** Requirements for which the page says that nobody knows which release first connects. */
	unknown: Requirement[];
}

const byNumber = (one: string, other: string) => compareReleases(releaseNumber(one) ?? [], releaseNumber(other) ?? []);

/** The changes of each release, for each product that conditions name. */
export function releaseSteps(requirements: readonly Requirement[]): ReleaseSteps[] {
	// Groups are left out: a question decides which member applies.
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

/** The steps between two releases put together: what begins, what is used for the first time, and what ends. */
export function betweenReleases(
	{ steps }: Pick<ReleaseSteps, 'steps'>,
	from: string,
	to: string,
): Omit<ReleaseStep, 'version'> {
	const crossed = steps.filter(({ version }) => byNumber(version, from) > 0 && byNumber(version, to) <= 0);
	// A requirement that applies up to a release ends when you go beyond that release.
	const ended = steps.filter(({ version }) => byNumber(version, from) >= 0 && byNumber(version, to) < 0);
	return {
		begin: crossed.flatMap(({ begin }) => begin),
		used: crossed.flatMap(({ used }) => used),
		end: ended.flatMap(({ end }) => end),
	};
}
