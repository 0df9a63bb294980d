// Guards for runs of check scripts from storage or a list file.
import {
	machineCheckKinds,
	machineResults,
	type MachineCheck,
	type MachineCheckKind,
	type MachineResult,
	type MachineRun,
} from './machine-run.ts';
import { fault, isMember, isRecord, isText, isTexts, isTime, listOf, type Guard } from './read-marks.ts';

/** The valid parts of a run; each of its checks is judged by itself. Undefined if the run itself cannot be read. */
export const machineRunOf: Guard<MachineRun> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const { machine, role, shell, started, ended, complete, added, changed, removed } = saved;
	if (!isText(machine) || !isText(role) || !isText(shell)) return fault(bad, place);
	if (!isTime(started) || !isTime(ended) || !isTime(added) || !isTime(changed)) return fault(bad, place);
	if (typeof complete !== 'boolean' || typeof removed !== 'boolean') return fault(bad, place);
	const checks = listOf(saved['checks'], `${place} › checks`, bad, machineCheckOf);
	return { machine, role, shell, started, ended, complete, added, changed, removed, checks };
};

const machineCheckOf: Guard<MachineCheck> = (saved, place, bad) => {
	if (!isRecord(saved)) return fault(bad, place);
	const { serves, kind, target, result, seen, unproven, at, tool } = saved;
	if (!isKind(kind) || !isResult(result) || !isServing(serves)) return fault(bad, place);
	if (!isText(target) || !isText(seen) || !isText(tool) || !isTexts(unproven) || !isTime(at)) return fault(bad, place);
	return { serves, kind, target, result, seen, unproven, at, tool };
};

const isKind = (value: unknown): value is MachineCheckKind => isMember(machineCheckKinds, value);
const isResult = (value: unknown): value is MachineResult => isMember(machineResults, value);
const isServing = (value: unknown): value is Record<string, string> =>
	isRecord(value) && Object.values(value).every(isText);
