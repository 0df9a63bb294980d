// The code that a list needs once it names hosts, or has answers on parts, releases or regions, as one chunk to load.
export { hostsLine } from '../../checklist/item/with-hosts.ts';
export { testableOf } from '../../checklist/item/testable-of.ts';
export { seenItem } from '../../checklist/item/seen-item.ts';
export { testableCount } from '../../checklist/item/words-testable.ts';
