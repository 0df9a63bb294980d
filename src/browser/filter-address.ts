import { filterOf, isFiltering, noFilter, withFilter, type Filter } from '../checklist/filter.ts';

const pairsIn = (text: string) => [...new URLSearchParams(text.slice(1))];

/** The filter that an address holds behind `#`, which no server sees; else the one in its query, where earlier releases kept it. */
export function filterInAddress({ search, hash }: Pick<URL, 'search' | 'hash'>): Filter {
	const behind = filterOf(pairsIn(hash));
	return isFiltering(behind) ? behind : filterOf(pairsIn(search));
}

/** The address of this page without any filter; what else it says stays. */
export function addressWithoutFilter(): URL {
	const address = new URL(location.href);
	address.search = new URLSearchParams(withFilter(pairsIn(address.search), noFilter)).toString();
	if (isFiltering(filterOf(pairsIn(address.hash)))) address.hash = '';
	return address;
}

/** The address of this page with a filter behind `#`: what a person typed is sent to no server then. */
export function addressOfView(filter: Filter): URL {
	const address = addressWithoutFilter();
	address.hash = new URLSearchParams(withFilter([], filter)).toString();
	return address;
}
