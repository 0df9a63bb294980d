import { filterOf, isFiltering, noFilter, withFilter, type Filter } from '../../checklist/item/filter.ts';

const pairsIn = (text: string) => [...new URLSearchParams(text.slice(1))];

/** The filter after `#` in an address, which no server sees; else the one in its query string, where earlier releases kept it. */
export function filterInAddress({ search, hash }: Pick<URL, 'search' | 'hash'>): Filter {
	const behind = filterOf(pairsIn(hash));
	return isFiltering(behind) ? behind : filterOf(pairsIn(search));
}

/** The address of this page without any filter; everything else in it stays. */
export function addressWithoutFilter(): URL {
	const address = new URL(location.href);
	address.search = new URLSearchParams(withFilter(pairsIn(address.search), noFilter)).toString();
	if (isFiltering(filterOf(pairsIn(address.hash)))) address.hash = '';
	return address;
}

/** The address of this page with a filter after `#`: then no server sees what a person typed. */
export function addressOfView(filter: Filter): URL {
	const address = addressWithoutFilter();
	address.hash = new URLSearchParams(withFilter([], filter)).toString();
	return address;
}
