// The check script for `sh`: what runs the checks, eight at a time, and writes what they found. See posix-probes.ts for the checks themselves.
import { type FillIn, fillInsOf, type LabelledCheck } from '../commands/planned-check.ts';
import { posixQuoted } from '../commands/posix-commands.ts';
import { posixProbes } from './posix-probes.ts';
import { requirementJson, type ScriptFacts } from './script-facts.ts';
import { kindOf } from './script-plan.ts';
import { headerLines, notGiven, parameterText } from './words-scripts.ts';

/** The whole script; its lines hold no tab and no "!" of its own, and none is empty. */
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
		'unknown() { echo "$1" >&2; exit 2; }',
		'while [ "$#" -gt 0 ]; do',
		'  case $1 in',
		'    --help) sed -n \'2,/^[^#]/s/^# \\{0,1\\}//p\' "$0"; exit 0 ;;',
		'    --print) print=yes; shift; continue ;;',
		'  esac',
		'  if [ "$#" -lt 2 ]; then unknown "$1 needs a value, or is no option: --help"; fi',
		'  case $1 in',
		...fillIns.map((fillIn) => `    ${optionOf(fillIn)}) ${fillIn.variable}=$2 ;;`),
		'    --out) out=$2 ;; --seconds) seconds=$2 ;;',
		'    *) unknown "There is no option $1: --help" ;;',
		'  esac',
		'  shift 2',
		'done',
		posixProbes,
		runner,
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

/** A script to be pasted into a terminal: another shell reads it to its end, so that this one stays as it is. */
export function pastedPosixScript(script: string): string {
	return `sh -s <<'PORTOLAN_END'\n${script}PORTOLAN_END\n`;
}

const optionOf = ({ variable }: FillIn) => `--${variable.toLowerCase().replaceAll('_', '-')}`;

/** The line of a check; what is empty at its end is left out. */
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
sign=$(printf '\\041')
no_digit="[\${sign}0-9]" no_host="[\${sign}A-Za-z0-9._:-]"
now() { date -u +%Y-%m-%dT%H:%M:%SZ; }
# Text as a string of JSON: in ASCII and without control characters, since it comes from others.
json_text() { printf %s "$1" | tr -c '\\040-\\176' ' ' | cut -c 1-200 | sed 's/[\\\\"]/\\\\&/g; s/ *$//; s/.*/"&"/'; }
begin() {
  set -f
  started=$(now) number=0 running=0 entries='' failed='' left=''
  case $seconds in '' | *$no_digit* | 0*) unknown "--seconds needs a number: $seconds" ;; esac
  name=$(uname -n)
  stamp=$(printf %s "$started" | tr -d ':-')
  file=portolan-$version-$(printf %s "$name" | tr -c 'A-Za-z0-9._-' '-')-$stamp.json
  folder=.
  case $0 in */*) if [ -f "$0" ]; then folder=\${0%/*}; fi ;; esac
  if [ -d "$out" ]; then folder=$out out=''; fi
  if [ -n "$out" ] && [ -e "$out" ]; then unknown "$out is there already and is not overwritten."; fi
  if [ -n "$out" ]; then file=$out; else file=$folder/$file; fi
  # Results come back through a pipe that has a name for a moment only. Without it, one check follows the other.
  pipe=\${TMPDIR:-/tmp}/portolan-$$
  parallel=
  if (umask 077; mkfifo "$pipe") 2>/dev/null; then exec 3<>"$pipe"; parallel=yes; rm -f "$pipe"; fi
  trap 'finish false' INT TERM HUP
}
# Runs one check and says in one line what was found.
job() {
  result=not-run tool='' seen='' extra=''
  case $2 in
    tcp) check_tcp "$3" "$4" ;;
    https) check_https "$3" "$4" "$5" ;;
    dns | localhost) check_name "$3" "$5" ;;
    ping) check_ping "$3" ;;
    listener) check_listener "$4" ;;
  esac
  printf '%s\\n' "$1|$result|$tool|$extra|$(now)|$(json_text "$seen")"
}
# Waits for one line, and keeps it as a part of the file.
take() { if IFS='|' read -r done result tool extra at seen <&3; then running=$((running - 1)); keep; fi; }
keep() {
  eval "about=\\$about_$done label=\\$label_$done unproven=\\$unproven_$done"
  case $result in answered) unproven="$unproven $extra" ;; no-answer) failed=yes unproven='' ;; *) left=yes unproven='' ;; esac
  open=
  for word in $unproven; do open="$open\${open:+,}\\"$word\\""; done
  entries="$entries\${entries:+,}$about,\\"result\\":\\"$result\\",\\"seen\\":$seen\${open:+,\\"unproven\\":[$open]},\\"at\\":\\"$at\\"\${tool:+,\\"tool\\":\\"$tool\\"}}"
  shown=\${seen#?}
  say "$result  $label  \${shown%?}"
}
say() { if [ -n "$print" ]; then printf '%s\\n' "$1" >&2; else printf '%s\\n' "$1"; fi; }
# Kind, requirements, hosts, port, path or addresses, what stays unproven, what to say if nothing was given, others that would be enough.
check() {
  hosts=$(printf %s "$3" | tr ',;' '  ')
  list=
  for ref in $2; do requirements "$ref"; list="$list\${list:+,}$json"; done
  refs=$2 unproven_now=\${6-}
  case $1 in tcp | https | dns | ping)
    if [ -z "$hosts" ] || { [ "$1" = tcp ] && [ -z "$4" ]; }; then
      if [ -n "\${8-}" ]; then say "not needed  $1 ($2): another end was given"; return; fi
      add "$1" "" "" "(not given)\${4:+:$4}" "$7"; return
    fi ;;
  esac
  if [ "$1" = listener ]; then start listener '' "$4" ''; return; fi
  for host in $hosts; do
    case $host in -* | *$no_host*) add "$1" "" "" "(not a host)\${4:+:$4}" "not a host: $host"; continue ;; esac
    case \${4:-1} in *$no_digit* | ??????* | 0*) add "$1" "" "" "(not a port)" "not a port: $4"; continue ;; esac
    start "$1" "$host" "\${4-}" "\${5-}"
  done
}
# Notes what an entry is about; its result follows.
note() {
  number=$((number + 1))
  about="{\\"requirements\\":[$list],\\"kind\\":\\"$1\\",\\"target\\":$(json_text "$4")\${2:+,\\"host\\":\\"$2\\"}\${3:+,\\"port\\":$3}"
  label="$1 $4 ($refs)"
  eval "about_$number=\\$about label_$number=\\$label unproven_$number=\\$unproven_now"
}
# An entry for what cannot be tried, with the reason.
add() {
  note "$1" "$2" "$3" "$4"
  done=$number result=not-run tool='' extra='' at=$(now) seen=$(json_text "$5")
  keep
}
start() {
  target=$2
  case $2 in *:*) target="[$2]" ;; esac
  case $1 in tcp | https) target=$target:$3 ;; dns | ping | localhost) target=$2 ;; listener) target=$3 ;; esac
  case $1 in localhost) note localhost '' '' localhost ;; *) note "$1" "$2" "$3" "$target" ;; esac
  if [ -z "$parallel" ]; then
    IFS='|' read -r done result tool extra at seen <<PORTOLAN_LINE
$(job "$number" "$@")
PORTOLAN_LINE
    keep; return
  fi
  if [ "$running" -ge 8 ]; then take; fi
  job "$number" "$@" >&3 2>/dev/null </dev/null &
  running=$((running + 1))
}
finish() {
  trap '' INT TERM HUP
  if [ "$1" = true ]; then while [ "$running" -gt 0 ]; do take; done; fi
  shell=$(readlink "/proc/$$/exe" 2>/dev/null) || shell=sh
  shell="\${shell##*/}\${BASH_VERSION:+ $BASH_VERSION}\${ZSH_VERSION:+ $ZSH_VERSION} ($(uname -s))"
  document="{\\"format\\":\\"portolan-check-results/1\\",$head,\\"machine\\":{\\"name\\":$(json_text "$name"),\\"role\\":$role},\\"shell\\":$(json_text "$shell"),\\"script\\":\\"sh\\",\\"started\\":\\"$started\\",\\"ended\\":\\"$(now)\\",\\"complete\\":$1,\\"checks\\":[$entries]}"
  if [ -n "$print" ]; then printf '%s\\n' "$document"
  else
    # A shell that may not overwrite (-C) makes each file anew, also where another one came in between.
    final=$file copy=1
    until (set -C; printf '%s\\n' "$document" >"$final") 2>/dev/null; do
      copy=$((copy + 1)) final=\${file%.json}-$copy.json
      if [ "$copy" -gt 9 ]; then echo "$file cannot be written. Its contents:"; printf '%s\\n' "$document"; exit 2; fi
    done
    echo "Results: $final"
  fi
  if [ "$1" = false ] || [ -n "$left" ]; then exit 2; elif [ -n "$failed" ]; then exit 1; fi
  exit 0
}`;
