import { createHash } from 'node:crypto';
import type { SiteSettings } from '../../requirements/content/read-settings.ts';

/** The accent of src/styles/tokens.css, for the icon of sites that choose none. */
export const defaultAccent = { light: '#0c5468', dark: '#82c6d6' };

/** The style rule that replaces our accent with the product's, and its hash for the content security policy. */
export function accentStyle({ light, dark }: NonNullable<SiteSettings['accent']>): {
	css: string;
	hash: `sha256-${string}`;
} {
	// The rule is outside the cascade layer of the tokens and so overrides them. The text on the accent has the lightest
	// and the darkest background colour; settings with too little contrast to these are refused.
	const css = `:root{--accent:light-dark(${light},${dark});--on-accent:light-dark(#fffefb,#0f181d)}`;
	return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
}

/** The logo as an SVG path, 32 by 32: three bearings from one port on the rim of a compass circle, in one shape. */
export const markPath =
	'M16 0a16 16 0 1 0 .1 0ZM6.8 25.2L28 11A13 13 0 0 0 21 4ZM6.8 25.2L11 4A13 13 0 0 0 4 11ZM6.8 25.2L21 28A13 13 0 0 0 28 21Z';
