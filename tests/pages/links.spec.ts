import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { builtBase, builtFiles, builtFolder, builtPages } from '../support/built-site.ts';
import { deadLinks, type PageLinks, readPageLinks } from '../support/page-links.ts';
import { test } from '../support/test-with-site.ts';

/** All files of the built site by path, pages with their links; `planted` is added to the end of the start page. */
const builtLinks = (planted = ''): Map<string, PageLinks | null> => {
	const files = new Map<string, PageLinks | null>();
	for (const file of builtFiles()) {
		const path = builtBase + file.replace(/(^|\/)index\.html$/, '$1');
		const html = file.endsWith('.html') ? readFileSync(join(builtFolder, file), 'utf8') : undefined;
		files.set(path, html === undefined ? null : readPageLinks(path === builtBase ? html + planted : html));
	}
	return files;
};

test('every link within the site leads somewhere', () => expect(deadLinks(builtLinks())).toEqual([]));

test('a dead link, and one to a place that is not there, would be found', () => {
	const [page = ''] = builtPages().filter((path) => path.endsWith('/'));
	const links = [`${builtBase}no/such/page/`, `${builtBase}${page}#no-such-row`];
	expect(deadLinks(builtLinks(links.map((link) => `<a href="${link}">x</a>`).join('')))).toEqual([
		`${builtBase}: ${links[0]} leads to no file`,
		`${builtBase}: ${links[1]} leads to no place on its page`,
	]);
});
