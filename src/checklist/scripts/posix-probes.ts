// What the script for `sh` does for each kind of check (POSIX.1-2017, XCU 2): dash, bash, BusyBox, mksh, zsh. Each function sets result,
// seen and tool. The script may be pasted into a terminal, so there are no tabs (completion), no "!" (history) and no empty lines.

/** The functions of all kinds, as they stand in the script. They use `seconds`, the time limit for each address. */
export const posixProbes = `has() { command -v "$1" >/dev/null 2>&1; }
# Runs a command for at most some seconds; ends with 124 when the time is over.
if has timeout && timeout 1 true >/dev/null 2>&1; then limited() { timeout "$@" 2>&1 </dev/null; code=$?; if [ "$code" = 143 ]; then return 124; fi; return "$code"; }
else limited() (
  wait_for=$1; shift
  "$@" 2>&1 </dev/null & command_id=$!
  (sleep "$wait_for"; kill "$command_id") >/dev/null 2>&1 &
  wait "$command_id"; code=$?
  if [ "$code" -gt 128 ]; then exit 124; fi
  exit "$code"
); fi
# Sets result, tool, seen.
found() { result=$1 tool=$2 seen=$3; }
# Sets addresses: those of a name, or the name itself where this system cannot tell them.
resolve() {
  addresses=$1 tool=
  case $1 in *:*) return ;; *[A-Za-z]*) ;; *) return ;; esac
  if has getent; then tool=getent said=$(limited "$seconds" getent ahosts "$1"); code=$?
  elif has dscacheutil; then tool=dscacheutil said=$(limited "$seconds" dscacheutil -q host -a name "$1" | sed -n 's/^ip.*_address: *//p'); code=$?
  else return; fi
  addresses=
  for word in $(printf '%s\\n' "$said" | sed 's/[[:space:]].*//'); do
    case " $addresses " in *" $word "*) ;; *) addresses="$addresses $word" ;; esac
  done
  addresses=\${addresses# }
  if [ -n "$addresses" ]; then return; fi
  case $code in
    124) found no-answer "$tool" "the name was not resolved in $seconds s" ;;
    0 | 1 | 2) found no-answer "$tool" 'the name is unknown' ;;
    *) found not-run "$tool" "$tool ended with $code" ;;
  esac
}
# Whether a message says that a connection failed, and not that a program did.
says_failure() {
  case $1 in
    *refused* | *nreachable* | *'o route to'* | *'imed out'* | *TIMEOUT* | *reset* | *'requested address'* | *'family not supported'* | *'not known'* | *'name resolution'* | *'bad address'*) return 0 ;;
  esac
  return 1
}
# Opens a TCP connection to one address. Of nc there are many; what none of them says for sure is left to the next program.
connect() {
  left=
  for tool in bash nc 'nc -e' curl; do
    has "\${tool%% *}" || continue
    limit=$((seconds + 1))
    case $tool in
      bash) limit=$seconds said=$(limited "$seconds" bash -c ': </dev/tcp/"$1"/"$2"' bash "$1" "$2") ;;
      nc) said=$(limited "$limit" nc -z -v -w "$seconds" "$1" "$2") ;;
      'nc -e') said=$(limited "$limit" nc -w "$seconds" "$1" "$2" -e true) ;;
      curl) name=$1; case $1 in *:*) name="[$1]" ;; esac
        said=$(limited "$limit" curl -q -g -sS --noproxy '*' --connect-timeout "$seconds" --max-time "$seconds" -w ' connected in %{time_connect} s ' "telnet://$name:$2") ;;
    esac
    code=$?
    case $tool:$code:$said in
      nc*:0:* | bash:0:*) found answered "\${tool%% *}" connected; return ;;
      curl:*:*'connected in 0.000000 s'*) ;;
      curl:*:*'connected in '*) found answered curl connected; return ;;
    esac
    case $tool:$code in curl:28 | *:124) found no-answer "\${tool%% *}" "nothing came back in $seconds s"; return ;; esac
    said=$(printf '%s\\n' "$said" | sed -n 's/^bash: connect: //; /./{p;q;}')
    if [ "$code" -lt 126 ] && says_failure "$said"; then found no-answer "\${tool%% *}" "$said"; return; fi
    left="$left$tool ended with $code: $said; "
  done
  found not-run '' "\${left:-needs bash, nc or curl}"
}
# A connection to any of the addresses of a host, each for itself.
check_tcp() {
  resolve "$1"
  missed=
  for address in $addresses; do
    connect "$address" "$2"
    case $result in no-answer) missed="$missed$address: $seen; " ;; *) break ;; esac
  done
  case $addresses in *' '*)
    case $result in answered) seen="connected to $address\${missed:+; no answer from }\${missed%; }" ;; no-answer) seen=\${missed%; } ;; esac ;;
  esac
}
ask() { limited 30 curl -q -g -sS -v -I -o /dev/null --connect-timeout "$seconds" --max-time $((seconds * 3)) -w 'portolan %{http_code} %{http_connect}\\n' "$@"; }
issuer() { sed -n 's/^\\*[[:space:]]*issuer: *//p' | tail -n 1; }
# A HEAD request by the proxy of the environment. With -q no file of settings can make any certificate good; -k alone reads who issued a refused one.
check_https() {
  if has curl; then :; else found not-run '' 'needs curl'; return; fi
  name=$1; case $1 in *:*) name="[$1]" ;; esac
  url="https://$name:$2$3"
  if [ "$2" = 443 ]; then url="https://$name$3"; fi
  said=$(ask "$url"); code=$?
  codes=$(printf '%s\\n' "$said" | sed -n 's/^portolan //p')
  reason=$(printf '%s\\n' "$said" | sed -n 's/^curl: ([0-9]*) *//p' | tail -n 1)
  way=
  case $said in *'CONNECT tunnel'* | *'Establish HTTP proxy tunnel'*) way=' through a proxy' ;; esac
  case $code:$codes in
    0:[1-9]*) by=$(printf '%s\\n' "$said" | issuer)
      found answered curl "HTTP \${codes%% *}$way; issuer: \${by:-not shown by this curl}" ;;
    *' 407') found not-run curl 'the proxy asks for a password, and this script has none' ;;
    *' '[3-5]??) found no-answer curl "the proxy refused: HTTP \${codes##* }" ;;
    51:* | 60:*) found no-answer curl "certificate not trusted$way: $reason; issuer: $(ask -k "$url" | issuer)" ;;
    28:*) found no-answer curl "no answer in time$way: $reason" ;;
    *) case $code:$reason in
        [5-7]:* | 35:* | 52:* | 5[56]:* | 92:* | 97:* | 1:*HTTP/0.9* | 8:*) found no-answer curl "\${reason:-curl ended with $code}$way" ;;
        *) found not-run curl "curl ended with $code: $reason" ;;
      esac ;;
  esac
}
check_ping() {
  if has ping; then :; else found not-run '' 'needs ping'; return; fi
  resolve "$1"
  for address in $addresses; do
    said=$(limited $((seconds + 4)) ping -c 3 "$address"); code=$?
    case $code:$said in
      0:*) found answered ping 'a reply came'; return ;;
      124:* | *transmitted*) found no-answer ping 'no reply to 3 pings' ;;
      *nreachable*) found no-answer ping "$said" ;;
      *) found not-run ping "$said"; return ;;
    esac
  done
}
# Listeners as lines of ss, from /proc where there are no programs for it. There, addresses and ports are hexadecimal numbers.
proc_listeners() {
  cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | while read -r line place peer state rest; do
    if [ "$state" != 0A ]; then continue; fi
    address=\${place%:*} port=$((0x\${place##*:}))
    case $address in
      00000000) address=0.0.0.0 ;; ??????7F) address=127.0.0.1 ;;
      00000000000000000000000000000000) address='[::]' ;; 00000000000000000000000001000000) address='[::1]' ;;
      0000000000000000FFFF0000??????7F) address='[::ffff:127.0.0.1]' ;;
      ????????) address=$address ;; *) address="[$address]" ;;
    esac
    echo "LISTEN 0 0 $address:$port"
  done
}
# What other machines cannot reach is said: a listener on the loopback address alone, or on IPv6 alone.
check_listener() {
  if has ss && said=$(ss -ltn 2>/dev/null); then by=ss
  elif has netstat && said=$(netstat -an 2>/dev/null); then by=netstat
  elif [ -r /proc/net/tcp ]; then by=/proc said=$(proc_listeners)
  else found not-run '' 'needs ss, netstat or /proc'; return; fi
  places=$(printf '%s\n' "$said" | while read -r first two three place peer state; do
    case "$first $state" in LISTEN* | tcp*LISTEN*) case $place in *[.:]"$1") echo "$place" ;; esac ;; esac
  done | sort -u)
  if [ -z "$places" ]; then found no-answer "$by" 'nothing listens'; return; fi
  seen="listening on $(echo $places)" others= ipv4=
  for place in $places; do
    case $place in 127.* | '[::1]'* | ::1[.:]* | *ffff:127.*) ;; *) others=yes ;; esac
    case $place in '['* | *:*:*) ;; *) ipv4=yes ;; esac
  done
  listening=$seen
  if [ -z "$others" ]; then extra=loopback listening="$seen, which no other machine reaches"
  elif [ -z "$ipv4" ]; then
    connect 127.0.0.1 "$1"
    if [ "$result" != answered ]; then extra=ipv4 listening="$seen, by IPv6 alone"; fi
  fi
  found answered "$by" "$listening"
}
# A name, and the addresses of which it must have one; localhost must have no other than those of the machine itself.
check_name() {
  resolve "$1"
  if [ -z "$addresses" ]; then return; fi
  if [ -z "$tool" ]; then found not-run '' 'needs getent'; return; fi
  found no-answer "$tool" "resolves to $addresses"
  if [ -z "$2" ]; then result=answered; fi
  for address in $2; do case " $addresses " in *" $address "*) result=answered ;; esac; done
  if [ "$1" = localhost ]; then for address in $addresses; do
    case $address in 127.*) ;; ::1) extra=ipv6 ;; *) result=no-answer ;; esac
  done; fi
}`;
