// The check script for `sh`: runs the checks, eight at a time, and writes their results. The checks themselves are in posix-probes.ts.
import { type FillIn, fillInsOf, type LabelledCheck } from '../commands/planned-check.ts';
import { posixQuoted } from '../commands/quoting.ts';
import { posixProbes } from './posix-probes.ts';
import { requirementJson, type ScriptFacts } from './script-facts.ts';
import { kindOf } from './script-plan.ts';
import { headerLines, notGiven, parameterText } from './words-scripts.ts';

/** The whole script. Its own lines have no tab and no "!", and none is empty. */
export function posixCheckScript(facts: ScriptFacts): string {
	const { plan, product, version, dataVersion, digest } = facts;
	const { checks, fillIns, machine, served } = plan;
	const usage = [
		'Usage: sh FILE [options]',
		...fillIns.map((fillIn) => `  ${optionOf(fillIn)} VALUE  ${parameterText(fillIn)}`),
		'  --out FILE  where to write the results; --print  prints them in one line instead; --seconds N  for each address (5)',
	];
	const head = { product, version, dataVersion, digest };
	const lines = [
		'#!/bin/sh',
		...headerLines(facts, usage).map((line) => `# ${line}`.trimEnd()),
		'if [ -n "${ZSH_VERSION-}" ]; then emulate sh; fi',
		...fillIns.map(({ variable }) => `${variable}=`),
		"out='' print='' seconds=5",
		`version=${posixQuoted(version)}`,
		`head=${posixQuoted(JSON.stringify(head).slice(1, -1))}`,
		`role=${posixQuoted(JSON.stringify(machine))}`,
		posixProbes(checks.map(kindOf)),
		runner,
		'while [ "$#" -gt 0 ]; do',
		'  case $1 in',
		'    --help) sed -n \'2,/^[^#]/s/^# \\{0,1\\}//p\' "$0"; exit 0 ;;',
		'    --print) print=yes; shift; continue ;;',
		'  esac',
		'  if [ "$#" -lt 2 ]; then stop "$1 needs a value, or is no option: --help"; fi',
		'  case $1 in',
		...fillIns.map((fillIn) => `    ${optionOf(fillIn)}) ${fillIn.variable}=$2 ;;`),
		'    --out) out=$2 ;; --seconds) seconds=$2 ;;',
		'    *) stop "There is no option $1: --help" ;;',
		'  esac',
		'  shift 2',
		'done',
		'requirements() {',
		'  case $1 in',
		...served.map((item) => `    ${posixQuoted(item.ref)}) json=${posixQuoted(requirementJson(item))} ;;`),
		'  esac',
		'}',
		'begin',
		...checks.map(call),
		'finish true',
	];
	return `${lines.join('\n')}\n`;
}

/** A script to paste into a terminal. A separate shell reads all of it, so the reader's shell stays unchanged. It prints its results. */
export function pastedPosixScript(script: string): string {
	return `sh -s -- --print <<'PORTOLAN_END'\n${script.replace(/^#.*\n/, '')}PORTOLAN_END\n`;
}

const optionOf = ({ variable }: FillIn) => `--${variable.toLowerCase().replaceAll('_', '-')}`;

/** The line of a check; empty arguments at its end are left out. */
function call(check: LabelledCheck): string {
	const value = (given: string | number | FillIn) =>
		typeof given === 'object' ? `"$${given.variable}"` : typeof given === 'number' ? `${given}` : posixQuoted(given);
	const missing = fillInsOf([check]).map((fillIn) => notGiven(fillIn.about, optionOf(fillIn)));
	const { refs, unproven = [], spare } = check;
	const third = check.kind === 'https' ? check.path : check.kind === 'resolve' ? check.expected.join(' ') : '';
	const others = spare?.length === 0 ? "'yes'" : (spare ?? []).map(({ variable }) => `"$${variable}"`).join('');
	const words = [
		...['check', kindOf(check), posixQuoted(refs.join(' '))],
		'host' in check ? value(check.host) : "''",
		'port' in check ? value(check.port) : "''",
		...[third, unproven.join(' '), missing.join('; ')].map(posixQuoted),
		others === '' ? "''" : others,
	];
	while (words.at(-1) === "''") words.pop();
	return words.join(' ');
}

const runner = `LC_ALL=C; export LC_ALL
# Patterns for what is no digit and no part of a host, without the sign by which a terminal looks up its history.
sign=$(printf '\\041') no_digit="[\${sign}0-9]" no_host="[\${sign}A-Za-z0-9._:-]"
now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
# What others say, as a string of JSON: in ASCII and without control characters.
json_text() { printf %s "$1" | tr -c '\\040-\\176' ' ' | cut -c 1-200 | sed 's/[\\\\"]/\\\\&/g; s/ *$//; s/.*/"&"/'; }
say() { if [ -n "$print" ]; then printf '%s\\n' "$1" >&2; else printf '%s\\n' "$1"; fi; }
stop() { echo "$1" >&2; exit 2; }
begin() {
  set -f; started=$(now) name=$(uname -n) number=0 running=0 entries='' failed='' left='' parallel='' folder=.
  case $seconds in '' | *$no_digit* | 0*) stop "--seconds needs a number: $seconds" ;; esac
  case $0 in */*) if [ -f "$0" ]; then folder=\${0%/*}; fi ;; esac
  if [ -d "$out" ]; then folder=$out out=''; fi
  if [ -n "$out" ] && [ -e "$out" ]; then stop "$out is there already and is not overwritten."; fi
  file=\${out:-$folder/portolan-$version-$(printf %s "$name" | tr -c 'A-Za-z0-9._-' '-')-$(printf %s "$started" | tr -d ':-').json}
  # Results come back through a pipe that has a name for a moment only. Without it, one check follows the other.
  pipe=\${TMPDIR:-/tmp}/portolan-$$
  if (umask 077; mkfifo "$pipe") 2>/dev/null; then exec 3<>"$pipe"; parallel=yes; rm -f "$pipe"; fi
  trap 'finish false' INT TERM HUP
}
# Runs one check and says in one line what was found.
job() {
  trap '' INT HUP; result=not-run tool='' seen='' extra=''
  case $2 in tcp) check_tcp "$3" "$4" ;; https) check_https "$3" "$4" "$5" ;; ping) check_ping "$3" ;;
    listener) check_listener "$4" ;; dns | localhost) check_name "$3" "$5" ;; esac
  printf '%s\\n' "$1|$result|$tool|$extra|$(now)|$(json_text "$seen")"
}
# Waits for one line, and keeps it as a part of the file.
take() { IFS='|' read -r done result tool extra at seen <&3 && running=$((running - 1)) && keep; }
keep() {
  eval "about=\\$about_$done label=\\$label_$done unproven=\\$unproven_$done"
  open=; case $result in answered) for word in $unproven $extra; do open="$open\${open:+,}\\"$word\\""; done ;; no-answer) failed=yes ;; *) left=yes ;; esac
  entries="$entries\${entries:+,}$about,\\"result\\":\\"$result\\",\\"seen\\":$seen\${open:+,\\"unproven\\":[$open]},\\"at\\":\\"$at\\"\${tool:+,\\"tool\\":\\"$tool\\"}}"
  shown=\${seen#?}; say "$result  $label  \${shown%?}"
}
# Notes what an entry is about: kind, target, host, port. Its result follows, or is that it cannot be tried, with the reason.
note() {
  number=$((number + 1))
  about="{\\"requirements\\":[$list],\\"kind\\":\\"$1\\",\\"target\\":$(json_text "$2")\${3:+,\\"host\\":\\"$3\\"}\${4:+,\\"port\\":$4}"
  eval "about_$number=\\$about label_$number=\\"\\$1 \\$2 (\\$refs)\\" unproven_$number=\\$unproven_now"
}
add() { note "$1" "$2" '' ''; done=$number result=not-run tool='' extra='' at=$(now) seen=$(json_text "$3"); keep; }
# Kind, requirements, hosts, port, path or addresses, what stays unproven, what to say if nothing was given, others that would be enough.
check() {
  list='' refs=$2 unproven_now=\${6-} hosts=$(printf %s "\${3-}" | tr ',;' '  ')
  for ref in $2; do requirements "$ref"; list="$list\${list:+,}$json"; done
  case $1:\${4-} in tcp: | https:) hosts='' ;; esac
  if [ "$1" = listener ]; then start "$1" "$4" '' "$4" ''
  elif [ -z "$hosts" ] && [ -n "\${8-}" ]; then say "not needed  $1 ($2)  another end was given"
  elif [ -z "$hosts" ]; then add "$1" "(not given)\${4:+:$4}" "$7"; fi
  for host in $hosts; do
    target=$host; case $1:$host in tcp:*:* | https:*:*) target="[$host]:$4" ;; tcp:* | https:*) target=$host:$4 ;; esac
    case $host in -* | *$no_host*) add "$1" "(not a host)\${4:+:$4}" "not a host: $host"; continue ;; esac
    case \${4:-1} in *$no_digit* | 6553[6-9] | 655[4-9]? | 65[6-9]?? | 6[6-9]??? | [7-9]???? | ??????* | 0*) add "$1" '(not a port)' "not a port: $4"; continue ;; esac
    start "$1" "$target" "$host" "\${4-}" "\${5-}"
  done
}
start() {
  if [ "$1" = localhost ]; then note localhost localhost '' ''; else note "$1" "$2" "$3" "$4"; fi
  if [ -z "$parallel" ]; then
    IFS='|' read -r done result tool extra at seen <<PORTOLAN_LINE
$(job "$number" "$1" "$3" "$4" "$5")
PORTOLAN_LINE
    keep; return
  fi
  if [ "$running" -ge 8 ]; then take; fi
  # With exec nothing of it holds this script's own output open.
  (exec >&3 2>/dev/null </dev/null; job "$number" "$1" "$3" "$4" "$5") &
  running=$((running + 1))
}
finish() {
  if [ "$1" = true ]; then while [ "$running" -gt 0 ]; do take; done; fi
  trap '' INT TERM HUP
  shell=$(readlink "/proc/$$/exe" 2>/dev/null) || shell=sh
  shell="\${shell##*/}\${BASH_VERSION:+ $BASH_VERSION}\${ZSH_VERSION:+ $ZSH_VERSION} ($(uname -s))"
  document="{\\"format\\":\\"portolan-check-results/1\\",$head,\\"machine\\":{\\"name\\":$(json_text "$name"),\\"role\\":$role},\\"shell\\":$(json_text "$shell"),\\"script\\":\\"sh\\",\\"started\\":\\"$started\\",\\"ended\\":\\"$(now)\\",\\"complete\\":$1,\\"checks\\":[$entries]}"
  # With -C a shell makes each file anew, also where another one came in between.
  final=$file copy=1; if [ -n "$print" ]; then printf '%s\\n' "$document"; else
    until (set -C; printf '%s\\n' "$document" >"$final") 2>/dev/null || [ "$copy" -gt 9 ]; do copy=$((copy + 1)) final=\${file%.json}-$copy.json; done
    if [ "$copy" -gt 9 ]; then echo "$file cannot be written. Its contents:"; printf '%s\\n' "$document"; exit 2; fi
    echo "Results: $final"
  fi
  if [ "$1" = false ] || [ -n "$left" ]; then exit 2; elif [ -n "$failed" ]; then exit 1; else exit 0; fi
}`;
