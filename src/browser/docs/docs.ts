// Adds to a page of requirements what needs script; it acts when it is imported.
import { offerMarkdown } from './offer-markdown.ts';
import { TableToolsElement } from './table-tools-element.ts';

customElements.define('table-tools', TableToolsElement);
// Most addresses have no fragment; then this waits until one appears.
const offerRowLink = () =>
	void import('./row-link.ts').then(({ offerRowLink }) => offerRowLink(document)).catch(() => undefined);
if (location.hash === '') addEventListener('hashchange', offerRowLink, { once: true });
else offerRowLink();
offerMarkdown(document);
