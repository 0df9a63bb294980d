// The firewall request of a version as the site publishes it, without hosts that a reader enters.
import { firewallRequest } from '../../checklist/request/firewall-request.ts';
import { firewallRequestCsv } from '../../checklist/request/firewall-request-csv.ts';
import { firewallRequestUrl, publicUrl } from '../links/url.ts';
import { madeOnce } from '../made-once.ts';
import type { PublishedVersion } from '../site.ts';

/** The lines of the request, for the page and the files. */
export const versionRequest = madeOnce(firewallRequest);

/** `firewall-request.csv` of a version; `site` is the site's origin, if the build knows it. */
export function versionRequestCsv(
	{ id, label, dataset }: Pick<PublishedVersion, 'id' | 'label' | 'dataset'>,
	site: URL | undefined,
): string {
	return firewallRequestCsv(versionRequest(dataset), {
		product: label,
		dataVersion: dataset.dataVersion,
		environment: '',
		address: publicUrl(site, firewallRequestUrl(id)),
	});
}
