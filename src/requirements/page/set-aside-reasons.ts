/**
 * The reasons why a mention is neither a requirement nor reported, by the names that the account uses. Each meaning is
 * worded as in content/README.md (tests/requirements/page/set-aside-reasons.test.ts compares the two).
 */
export const setAsideReasons = {
	'link-target': 'where a link or a picture leads, or a document or article to read, not what the page says',
	notes: 'is in the notes of a row or an item that is read, which are kept whole',
	heading: 'a heading or the head of a table names it',
	example: 'an example, or code that is not a list of hosts and addresses',
	diagram: 'a diagram, where nothing near it asks for a connection',
	repeated: 'commands or a diagram for what a requirement of the page, or code above, says as well',
	prohibition: 'the page says that it is not needed, or must not be',
	default: 'a default or a limit in a table of settings',
	'dns-record': 'a DNS record',
	remedy: 'a table of faults, and what to do about them',
	version: 'a number of a version',
	loopback: 'the machine itself: localhost, 127.0.0.1',
	'no-demand': 'nothing near it asks for a connection',
} as const;

export type SetAsideReason = keyof typeof setAsideReasons;
