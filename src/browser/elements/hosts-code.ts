// What a list needs once hosts are named in it, or something is said of parts, releases and regions, in one piece to load.
export { hostsLine } from '../../checklist/item/with-hosts.ts';
export { testableOf } from '../../checklist/item/testable-of.ts';
export { seenItem } from '../../checklist/item/seen-item.ts';
export { testableCount } from '../../checklist/item/words-testable.ts';
