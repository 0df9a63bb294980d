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
