import type { PublishedVersion } from '../site.ts';

/** Versions of one product line, in the order of versions.yaml. */
export interface VersionLine<Version> {
	/** The name of the line; empty for versions that name none. */
	name: string;
	/** The versions that no later version follows. */
	versions: Version[];
	/** The versions that a later version follows. */
	followed: Version[];
}

/** Groups versions by product line, in the order in which the lines first appear. */
export function versionLines<Version extends Pick<PublishedVersion, 'line' | 'followedBy'>>(
	versions: readonly Version[],
): VersionLine<Version>[] {
	return [...Map.groupBy(versions, ({ line }) => line ?? '')].map(([name, members]) => ({
		name,
		versions: members.filter(({ followedBy }) => followedBy === undefined),
		followed: members.filter(({ followedBy }) => followedBy !== undefined),
	}));
}
