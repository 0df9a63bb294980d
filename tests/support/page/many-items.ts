import type { Page } from 'playwright/test';

/** Makes a checklist page answer with so many items: those that it has, again and again under ids and refs of their own. */
export async function withManyItems(page: Page, path: string, count: number): Promise<void> {
	await page.route(
		(url) => url.pathname.endsWith(path),
		async (route) => {
			const response = await route.fetch();
			const html = await response.text();
			const items = html.match(/<checklist-item\b[\s\S]*?<\/checklist-item>/g) ?? [];
			const more = Array.from({ length: Math.max(0, count - items.length) }, (_, index) => {
				const item = items[index % items.length] ?? '';
				const [id = '', ref = ''] = ['data-requirement', 'data-ref'].map(
					(name) => new RegExp(`${name}="([^"]*)"`).exec(item)?.[1] ?? '',
				);
				return item
					.replaceAll(`"${id}"`, `"${id}-${index}"`)
					.replaceAll(`"mark ${id}"`, `"mark ${id}-${index}"`)
					.replaceAll(new RegExp(`\\b${ref}\\b`, 'g'), `R${items.length + index + 1}`);
			});
			const [last = ''] = items.slice(-1);
			await route.fulfill({
				response,
				body: html
					.replace('<network-checklist', '<network-checklist data-long="true"')
					.replace(last, () => last + more.join('')),
			});
		},
	);
}
