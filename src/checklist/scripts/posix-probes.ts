// The probes of the `sh` script, one for each kind of check (POSIX.1-2017, XCU 2), for dash, bash, BusyBox, mksh and zsh. Each function
// sets result, seen and tool. The script may be pasted into a terminal, so it has no tabs (completion), no "!" (history) and no empty
// lines.

import type { CheckKind } from './script-plan.ts';

const common = `has() { command -v "$1" >/dev/null 2>&1; }
found() { result=$1 tool=$2 seen=$3; }
# Runs a command for at most some seconds; ends with 124 when the time is over.
if has timeout && timeout 1 true >/dev/null 2>&1; then
  limited() { timeout "$@" 2>&1 </dev/null; code=$?; if [ "$code" = 143 ]; then return 124; fi; return "$code"; }
else limited() (
  wait_for=$1; shift
  "$@" 2>&1 </dev/null & command_id=$!
  (sleep "$wait_for"; kill "$command_id") >/dev/null 2>&1 &
  wait "$command_id"; code=$?; if [ "$code" -gt 128 ]; then exit 124; fi; exit "$code"
); fi
# Sets addresses: those of a name, or the name itself where this system cannot tell them.
resolve() {
  addresses=$1 tool=
  case $1 in *:*) return ;; *[A-Za-z]*) ;; *) return ;; esac
  if has getent; then tool=getent said=$(limited "$seconds" getent ahosts "$1"); code=$?
  elif has dscacheutil; then tool=dscacheutil said=$(limited "$seconds" dscacheutil -q host -a name "$1" | sed -n 's/^ip.*_address: *//p'); code=$?
  else return; fi
  addresses=; for word in $(printf '%s\\n' "$said" | sed 's/[[:space:]].*//'); do
    case " $addresses " in *" $word "*) ;; *) addresses="$addresses\${addresses:+ }$word" ;; esac
  done
  case $code:$addresses in 124:) found no-answer "$tool" "the name was not resolved in $seconds s" ;; [0-2]:) found no-answer "$tool" 'the name is unknown' ;;
    *:) found not-run "$tool" "$tool ended with $code" ;; esac
}
# Whether a message says that a connection failed, and not that a program did.
says_failure() {
  case $1 in *refused* | *nreachable* | *'o route to'* | *'imed out'* | *TIMEOUT* | *reset* | *'requested address'* | *'family not supported'*) return 0 ;;
    *'not known'* | *'name resolution'* | *'bad address'*) return 0 ;; *) return 1 ;; esac
}
# Opens a TCP connection to one address. Of nc there are many; what none of them says for sure is left to the next program.
connect() {
  open=; for tool in bash nc 'nc -e' curl; do
    has "\${tool%% *}" || continue
    case $tool in
      bash) said=$(limited "$seconds" bash -c ': </dev/tcp/"$1"/"$2"' bash "$1" "$2"); code=$? ;;
      nc) said=$(limited $((seconds + 1)) nc -z -v -w "$seconds" "$1" "$2"); code=$? ;;
      'nc -e') said=$(limited $((seconds + 1)) nc -w "$seconds" "$1" "$2" -e true); code=$? ;;
      curl) name=$1; case $1 in *:*) name="[$1]" ;; esac
        said=$(limited $((seconds + 1)) curl -q -g -sS --noproxy '*' -m "$seconds" -w ' connected in %{time_connect} s ' "telnet://$name:$2"); code=$? ;;
    esac
    case $tool:$code:$said in curl:*:*'connected in 0.000000 s'*) ;;
      nc*:0:* | bash:0:* | curl:*:*'connected in '*) found answered "\${tool%% *}" connected; return ;; esac
    case $tool:$code in curl:28 | *:124) found no-answer "\${tool%% *}" "nothing came back in $seconds s"; return ;; esac
    said=$(printf '%s\\n' "$said" | sed -n 's/^bash: connect: //; s/^ connected in 0.000000 s //; /./{p;q;}')
    if [ "$tool:$code" = curl:7 ] || { [ "$code" -lt 126 ] && says_failure "$said"; }; then found no-answer "\${tool%% *}" "$said"; return; fi
    open="$open$tool ended with $code: $said; "
  done
  found not-run '' "\${open:-needs bash, nc or curl}"
}`;

const tcp = `# A connection to any of the addresses of a host, each for itself.
check_tcp() {
  resolve "$1"; missed=
  for address in $addresses; do
    connect "$address" "$2"
    case $result in no-answer) missed="$missed$address: $seen; " ;; *) break ;; esac
  done
  case "$result $addresses" in 'no-answer '*' '*) seen=\${missed%; } ;;
    'answered '*' '*) seen="connected to $address\${missed:+; no answer from }\${missed%; }" ;; esac
}`;

const https = `ask() { limited $((seconds * 4)) curl -q -g -sS -v -I -o /dev/null --connect-timeout "$seconds" -m $((seconds * 3)) -w 'portolan %{http_code} %{http_connect}\\n' "$@"; }
issuer() { sed -n 's/^\\*[[:space:]]*issuer: *//p' | tail -n 1; }
# A HEAD request by the proxy of the environment. With -q no file of settings can make any certificate good; -k only reads who issued a refused one.
check_https() {
  has curl || { found not-run '' 'needs curl'; return; }
  name=$1 way=; case $1 in *:*) name="[$1]" ;; esac
  said=$(ask "https://$name:$2$3"); code=$?
  case $code:$said in *CONNECT*) ;; 7:* | 28:*)
    # It may have spent its time on the first of several addresses.
    first=$said first_code=$code; resolve "$1"; said=$first code=$first_code
    for address in $addresses; do case $addresses:$code in *' '*:7 | *' '*:28)
      case $address in *:*) address="[$address]" ;; esac
      said=$(ask --resolve "$1:$2:$address" "https://$name:$2$3"); code=$? ;; esac
    done ;;
  esac
  codes=$(printf '%s\\n' "$said" | sed -n 's/^portolan //p')
  reason=$(printf '%s\\n' "$said" | sed -n 's/^curl: ([0-9]*) *//p' | tail -n 1)
  case $said in *'CONNECT tunnel'* | *'Establish HTTP proxy tunnel'*) way=' through a proxy' ;; esac
  case $code:$codes:$reason in
    0:[1-9]*) by=$(printf '%s\\n' "$said" | issuer); found answered curl "HTTP \${codes%% *}$way; issuer: \${by:-not shown by this curl}" ;;
    *' 407:'*) found not-run curl 'the proxy asks for a password, and this script has none' ;;
    *' '[3-5]??:*) found no-answer curl "the proxy refused: HTTP \${codes##* }" ;;
    51:* | 60:*) found no-answer curl "certificate not trusted$way: $reason; issuer: $(ask -k "https://$name:$2$3" | issuer)" ;;
    [5-8]:* | 28:* | 35:* | 52:* | 5[56]:* | 92:* | 97:* | 1:*HTTP/0.9* | 124:*) found no-answer curl "\${reason:-curl ended with $code}$way" ;;
    *) found not-run curl "curl ended with $code: $reason" ;;
  esac
}`;

const ping = `check_ping() {
  has ping || { found not-run '' 'needs ping'; return; }
  resolve "$1"
  for address in $addresses; do
    said=$(limited $((seconds + 4)) ping -c 3 "$address"); code=$?
    case $code:$said in 0:*) found answered ping 'a reply came'; return ;; *nreachable* | *transmitted* | 124:*) found no-answer ping 'no reply to 3 pings' ;;
      *) found not-run ping "$said"; return ;; esac
  done
}`;

const listener = `# Listeners as lines of ss, from /proc where no program tells them. There, addresses and ports are hexadecimal numbers.
proc_listeners() {
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | while read -r line place peer state rest; do
    address=\${place%:*}
    case $address in 00000000) address=0.0.0.0 ;; ??????7F) address=127.0.0.1 ;; 0000000000000000FFFF0000??????7F) address='[::ffff:127.0.0.1]' ;;
      00000000000000000000000000000000) address='[::]' ;; 00000000000000000000000001000000) address='[::1]' ;; ?????????*) address="[$address]" ;; esac
    if [ "$state" = 0A ]; then echo "LISTEN 0 0 $address:$((0x\${place##*:}))"; fi
  done
}
# What other machines cannot reach is said: a listener on the loopback address alone, or on IPv6 alone.
check_listener() {
  if has ss && said=$(ss -ltn 2>/dev/null); then by=ss
  elif has netstat && said=$(netstat -an 2>/dev/null); then by=netstat
  elif [ -r /proc/net/tcp ]; then by=/proc said=$(proc_listeners)
  else found not-run '' 'needs ss, netstat or /proc'; return; fi
  places=$(printf '%s\\n' "$said" | while read -r first two three place peer state; do
    case "$first $state $place" in LISTEN*[.:]"$1" | tcp*LISTEN*[.:]"$1") echo "$place" ;; esac
  done | sort -u)
  if [ -z "$places" ]; then found no-answer "$by" 'nothing listens'; return; fi
  listening="listening on $(echo $places)" others='' ipv4=''
  for place in $places; do
    case $place in 127.* | '[::1]'* | ::1[.:]* | *ffff:127.*) ;; *) others=yes ;; esac
    case $place in '['* | *:*:*) ;; *) ipv4=yes ;; esac
  done
  if [ -z "$others" ]; then extra=loopback listening="$listening, which no other machine reaches"
  elif [ -z "$ipv4" ]; then connect 127.0.0.1 "$1"
    case $result in no-answer) extra=ipv4 listening="$listening, by IPv6 alone" ;; not-run) extra=ipv4 listening="$listening, perhaps by IPv6 alone" ;; esac
  fi
  found answered "$by" "$listening"
}`;

const name = `# A name, and the addresses of which it must have one; localhost must have no other than those of the machine itself.
check_name() {
  resolve "$1"
  if [ -z "$addresses" ]; then return; elif [ -z "$tool" ]; then found not-run '' 'needs getent'; return; fi
  found no-answer "$tool" "resolves to $addresses"
  for address in $2; do case " $addresses " in *" $address "*) result=answered ;; esac; done
  if [ -z "$2" ]; then result=answered; elif [ "$1" = localhost ]; then
    for address in $addresses; do case $address in 127.*) ;; ::1) extra=ipv6 ;; *) result=no-answer ;; esac; done
  fi
}`;

const functions: Readonly<Record<CheckKind, string>> = { tcp, https, ping, listener, dns: name, localhost: name };

/** The functions for these kinds, as text of the script. They use `seconds`, the time limit for each address. */
export function posixProbes(kinds: readonly CheckKind[]): string {
	return [common, ...new Set(kinds.map((kind) => functions[kind]))].join('\n');
}
