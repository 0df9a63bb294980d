import { expect, test } from 'vitest';
import { siteSettingsSchema } from '../../../src/requirements/content/read-settings.ts';
import { editAddress } from '../../../src/site/links/edit-address.ts';

const settings = { name: 'n', product: 'p', description: 'd', notice: 'n' };
const address = (repository: unknown, file = 'content/11/ports.md') => {
	const site = siteSettingsSchema.parse({ ...settings, repository });
	return site.repository && editAddress(site.repository, file);
};

test.each([
	[{ url: 'https://github.com/a/b' }, 'https://github.com/a/b/edit/main/content/11/ports.md'],
	[{ url: 'https://github.com/a/b.git/', branch: 'x/y' }, 'https://github.com/a/b/edit/x/y/content/11/ports.md'],
	[{ url: 'https://github.com/a/b', folder: '/docs/net/' }, 'https://github.com/a/b/edit/main/docs/net/11/ports.md'],
	[{ url: 'https://github.com/a/b', folder: '.' }, 'https://github.com/a/b/edit/main/11/ports.md'],
	[{ url: 'https://gitlab.example.com/a/b/c' }, 'https://gitlab.example.com/a/b/c/-/edit/main/content/11/ports.md'],
	[{ url: 'https://codeberg.org/a/b', branch: 'dev' }, 'https://codeberg.org/a/b/_edit/dev/content/11/ports.md'],
])('%j: %s', (repository, expected) => {
	expect(address(repository)).toBe(expected);
});

test('a name with spaces or marks is escaped', () => {
	expect(address({ url: 'https://github.com/a/b' }, 'content/11/a b#.md')).toBe(
		'https://github.com/a/b/edit/main/content/11/a%20b%23.md',
	);
});

test('without a repository there is no address', () => expect(address(undefined)).toBeUndefined());
