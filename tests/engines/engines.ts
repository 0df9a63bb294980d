import { chromiumWindow } from './chromium-window.ts';
import { firefox } from './firefox.ts';
import { runTable } from './run-table.ts';
import type { EngineTest } from './engine.ts';
import { webkit } from './webkit.ts';

/** All that `npm run test:engines` can run. */
export const engines: readonly EngineTest[] = [
	...[firefox, webkit].map((engine) => ({
		name: engine.name,
		needs: engine.needs,
		run: (setting: Parameters<EngineTest['run']>[0]) => runTable(engine, setting),
	})),
	chromiumWindow,
];
