// What script adds to a page of requirements; it acts when it is imported.
import { offerMarkdown } from './offer-markdown.ts';
import { TableToolsElement } from './table-tools-element.ts';

customElements.define('table-tools', TableToolsElement);
// Most readers come to the top of a page.
const offerRowLink = () =>
	void import('./row-link.ts').then(({ offerRowLink }) => offerRowLink(document)).catch(() => undefined);
if (location.hash === '') addEventListener('hashchange', offerRowLink, { once: true });
else offerRowLink();
offerMarkdown(document);
