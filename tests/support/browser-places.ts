import { posix, win32 } from 'node:path';

/** What decides where browsers are installed on a machine. */
export interface Machine {
	platform: NodeJS.Platform;
	environment: NodeJS.ProcessEnv;
}

const linuxNames = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'].concat(
	['chromium', 'chromium-browser'], // the second is Ubuntu's, and may lead to a snap that is not installed
);

const linuxPlaces = ({ environment }: Machine): string[] => {
	const folders = (environment['PATH'] ?? '').split(posix.delimiter).concat('/usr/bin', '/usr/local/bin', '/snap/bin');
	const known = ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'];
	return linuxNames
		.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => posix.join(folder, name)))
		.concat(known);
};

const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];

const macPlaces = ({ environment }: Machine): string[] =>
	macApplications.flatMap((name) =>
		['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')].map((folder) =>
			posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
		),
	);

const windowsPrograms = [
	['Google', 'Chrome', 'Application', 'chrome.exe'],
	['Microsoft', 'Edge', 'Application', 'msedge.exe'],
	['Chromium', 'Application', 'chrome.exe'],
];

const windowsPlaces = ({ environment }: Machine): string[] => {
	const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name] ?? '');
	return windowsPrograms.flatMap((program) =>
		folders.filter((folder) => folder !== '').map((folder) => win32.join(folder, ...program)),
	);
};

/** Every file that an installed Chrome, Edge or Chromium may be, the likeliest first. */
export const browserPlaces = (machine: Machine): string[] => {
	const places = { win32: windowsPlaces, darwin: macPlaces };
	const find = machine.platform === 'win32' || machine.platform === 'darwin' ? places[machine.platform] : linuxPlaces;
	return [...new Set(find(machine))];
};
