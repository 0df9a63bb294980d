import { expect, test } from 'vitest';
import { directionIn, directionOfCell, isPlainDirection } from '../../../src/requirements/model/direction-words.ts';

test.each([
	['Ingoing connections', 'inbound'],
	['outgoing', 'outbound'],
	['Egress', 'outbound'],
	['ingress, egress', undefined],
	['Outbound and inbound', undefined],
	['Inboundary', undefined],
])('%j states %j', (text, direction) => {
	expect(directionIn(text)).toBe(direction);
});

test.each([
	['In', 'inbound', true],
	['Out', 'outbound', true],
	['Ingoing', 'inbound', true],
	['Internal', 'internal', true],
	['Inbound to the gateway', 'inbound', false],
	['Both', 'unknown', false],
	['Bidirectional', 'unknown', false],
	['ingress, egress', 'unknown', false],
	['', undefined, false],
])('the cell %j states %j', (text, direction, isPlain) => {
	expect(directionOfCell(text)).toBe(direction);
	expect(isPlainDirection(text)).toBe(isPlain);
});
