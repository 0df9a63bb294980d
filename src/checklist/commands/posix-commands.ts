// Commands for sh (POSIX.1-2017, XCU 2) as it is on servers: dash, bash, BusyBox, ksh, zsh. They are pasted into a terminal, so there
// are no tabs (completion), no "!" (history), no comments (zsh) and nothing outlives the outer brackets.
import { type FillIn, type PlannedCheck, fillInsOf, type LabelledCheck } from './planned-check.ts';

/** Text as one word of a shell: inside single quotes nothing has a meaning but the quote. Control characters become spaces. */
export function posixQuoted(text: string): string {
	return `'${text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replaceAll("'", "'\\''")}'`;
}

/** The checks as one script. */
export function posixScript(checks: readonly LabelledCheck[]): string {
	const kinds = [...new Set(checks.map(({ kind }) => kind))];
	const lines = [
		...fillInsOf(checks).map(({ variable }) => `${variable}=''`),
		report,
		...kinds.map((kind) => functions[kind]),
		...checks.map(call),
	];
	return `(\n${lines.join('\n')}\n)`;
}

function call(check: LabelledCheck): string {
	const label = posixQuoted(check.refs.join(' '));
	switch (check.kind) {
		case 'tcp':
			return `check_tcp ${label} ${value(check.host)} ${value(check.port)}`;
		case 'https':
			return `check_https ${label} ${value(check.host)} ${check.port} ${posixQuoted(check.path)}`;
		case 'ping':
			return `check_ping ${label} ${value(check.host)}`;
		case 'listener':
			return `check_listener ${label} ${check.port}`;
		case 'resolve':
			return `check_resolve ${label} ${posixQuoted(check.host)}`;
	}
}

function value(given: string | number | FillIn): string {
	if (typeof given === 'number') return `${given}`;
	return typeof given === 'string' ? posixQuoted(given) : `"$${given.variable}"`;
}

// %z has no colon in date(1); ISO 8601 wants one. What a server says of itself reaches no terminal as it is: it may hold escapes.
const report = `report() {
  printf '%s, %s, %s, %s\\n' "$(date +%Y-%m-%dT%H:%M:%S%z | sed 's/..$/:&/')" "$(uname -n)" "$1" "$(printf %s "$2" | LC_ALL=C tr '[:cntrl:]' ' ')"
}`;

const functions: Readonly<Record<PlannedCheck['kind'], string>> = {
	// bash opens connections by itself and says why one failed; nc differs from system to system, so only its success is sure.
	tcp: `check_tcp() (
  target="$1 TCP \${2:-?}:\${3:-?}"
  case $2 in *:*) target="$1 TCP [$2]:\${3:-?}" ;; esac
  if [ -z "$2" ] || [ -z "$3" ]; then report "$target" 'not run: fill in the top lines'; exit; fi
  if command -v bash >/dev/null 2>&1 && command -v timeout >/dev/null 2>&1; then
    said=$(LC_ALL=C timeout 8 bash -c ': </dev/tcp/"$1"/"$2"' check "$2" "$3" 2>&1 </dev/null)
    code=$?
    said=$(printf '%s\\n' "$said" | sed -n 's/.*: //; 1p')
    case $code:$said in
      0:*) report "$target" answered; exit ;;
      124:* | 143:*) report "$target" 'no answer in 8 s'; exit ;;
      *:'No such file or directory') ;;
      *) report "$target" "no answer: $said"; exit ;;
    esac
  fi
  if command -v nc >/dev/null 2>&1; then
    said=$(LC_ALL=C nc -z -w 8 "$2" "$3" 2>&1 </dev/null)
    code=$?
    case $code:$said in
      0:*) report "$target" answered ;;
      *[Uu]sage* | *option*) report "$target" 'not run: this nc does not know -z and -w' ;;
      *) report "$target" "no answer within 8 s \${said:+($said)}" ;;
    esac
    exit
  fi
  report "$target" 'not run: needs bash and timeout, or nc'
)`,
	// -q: a .curlrc that says "insecure" would make any certificate good. The second request reads who issued a certificate that is refused.
	https: `check_https() (
  name=\${2:-?}
  case $2 in *:*) name="[$2]" ;; esac
  address="https://$name:$3$4"
  if [ "$3" = 443 ]; then address="https://$name$4"; fi
  if [ -z "$2" ]; then report "$1 $address" 'not run: fill in the top lines'; exit; fi
  if command -v curl >/dev/null 2>&1; then :; else report "$1 $address" 'not run: curl is not installed'; exit; fi
  ask() { curl -q -g -sS -v -I -o /dev/null --connect-timeout 8 --max-time 16 -w 'portolan %{http_code} %{http_connect}\\n' "$@" "$address" 2>&1 </dev/null; }
  issuer() { sed -n 's/^\\*[[:space:]]*issuer: *//p' | tail -n 1; }
  said=$(ask)
  code=$?
  seen=$(printf '%s\\n' "$said" | sed -n 's/^portolan //p')
  way=
  case $seen in *' 200') way=' through a proxy' ;; esac
  case $code:$seen in
    0:[1-9]*)
      found=$(printf '%s\\n' "$said" | issuer)
      report "$1 $address" "answered$way: HTTP \${seen%% *}; issuer: \${found:-not shown by this curl}" ;;
    *)
      reason=$(printf '%s\\n' "$said" | sed -n 's/^curl: ([0-9]*) *//p' | tail -n 1)
      case $code in
        51 | 60) report "$1 $address" "certificate not trusted$way: $reason; issuer: $(ask -k | issuer)" ;;
        28) report "$1 $address" "no answer in time$way: $reason" ;;
        *) report "$1 $address" "no answer$way: \${reason:-curl ended with $code}" ;;
      esac ;;
  esac
)`,
	ping: `check_ping() (
  if [ -z "$2" ]; then report "$1 ping ?" 'not run: fill in the top lines'; exit; fi
  if command -v ping >/dev/null 2>&1; then :; else report "$1 ping $2" 'not run: ping is not installed'; exit; fi
  if said=$(LC_ALL=C ping -c 3 "$2" 2>&1 </dev/null); then report "$1 ping $2" answered; exit; fi
  case $said in
    *transmitted*) report "$1 ping $2" 'no answer to 3 pings' ;;
    *) report "$1 ping $2" "not run: $said" ;;
  esac
)`,
	listener: `check_listener() (
  said=$(LC_ALL=C ss -ltn 2>/dev/null) || said=$(LC_ALL=C netstat -an 2>/dev/null) || { report "$1 listener on TCP $2" 'not run: needs ss or netstat'; exit; }
  found=$(printf '%s\\n' "$said" | awk -v end="[.:]$2\\$" '/LISTEN/ && $4 ~ end { print $4 }' | sort -u | tr '\\n' ' ' | sed 's/ $//')
  report "$1 listener on TCP $2" "\${found:+listening on }\${found:-nothing listens}"
)`,
	resolve: `check_resolve() (
  if command -v getent >/dev/null 2>&1; then said=$(getent ahosts "$2" | awk '{ print $1 }')
  elif command -v dscacheutil >/dev/null 2>&1; then said=$(dscacheutil -q host -a name "$2" | awk '/address:/ { print $2 }')
  else report "$1 $2" 'not run: needs getent or dscacheutil'; exit
  fi
  found=$(printf '%s\\n' "$said" | awk 'NF && seen[$1]++ == 0' | tr '\\n' ' ' | sed 's/ $//')
  report "$1 $2" "\${found:+resolves to }\${found:-does not resolve}"
)`,
};
