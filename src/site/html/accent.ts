import { createHash } from 'node:crypto';
import type { SiteSettings } from '../../requirements/content/read-settings.ts';

/** The accent of src/styles/tokens.css, for the icon of sites that choose none. */
export const defaultAccent = { light: '#0c5468', dark: '#82c6d6' };

/** The rule that puts a product's accent in the place of ours, and the hash by which the page's security policy lets it pass. */
export function accentStyle({ light, dark }: NonNullable<SiteSettings['accent']>): {
	css: string;
	hash: `sha256-${string}`;
} {
	// It stands outside of the layer of the tokens, and so wins. The text on it is the lightest and the darkest paper: settings whose
	// accent would not stand out from that are refused.
	const css = `:root{--accent:light-dark(${light},${dark});--on-accent:light-dark(#fffefb,#0f181d)}`;
	return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** The mark, as the path of an SVG of 32 by 32: three bearings that leave one port on the rim of a chart's circle, in one shape. */
export const markPath =
	'M16 0a16 16 0 1 0 .1 0ZM6.8 25.2L28 11A13 13 0 0 0 21 4ZM6.8 25.2L11 4A13 13 0 0 0 4 11ZM6.8 25.2L21 28A13 13 0 0 0 28 21Z';
