import type { SiteSettings } from '../../requirements/content/read-settings.ts';

type Repository = NonNullable<SiteSettings['repository']>;

/**
 * Where a file of the content folder can be edited on the web. `file` is its name in the dataset:
 * `content/11/ports.md`. Uses the address form of GitHub, or that of GitLab, Gitea or Forgejo if the name of the host
 * says which it is.
 */
export function editAddress({ url, branch, folder }: Repository, file: string): string {
	const [own = '', ...rest] = file.split('/');
	const path = [branch, folder ?? own, ...rest]
		.flatMap((part) => part.split('/'))
		.filter((part) => part !== '' && part !== '.');
	const written = path.map(encodeURIComponent).join('/');
	const { hostname } = new URL(url);
	const form = /gitlab/.test(hostname) ? '-/edit' : /gitea|forgejo|codeberg/.test(hostname) ? '_edit' : 'edit';
	return `${url.replace(/(?:\.git)?\/*$/, '')}/${form}/${written}`;
}
