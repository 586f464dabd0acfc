#!/usr/bin/env bash
# From process start to the first 200 on /health and on /sign-in, on an existing embedded database, with the published
# ReadyToRun output; and how much processor time that took, which a busy machine does not lengthen. Five starts, the median last. Give the published folder to measure that one instead of publishing.
set -Eeuo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

scratch=$(mktemp -d)
server=
clean_up() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  wait 2>/dev/null || true
  rm -rf "$scratch"
}
trap clean_up EXIT

published=${1:-$scratch/published}
[ $# -gt 0 ] || dotnet publish src/Province.App -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true -v q --nologo -o "$published"
published=$(cd "$published" && pwd)

port=$(node -e 'const s = net.createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
export ASPNETCORE_ENVIRONMENT=Production ASPNETCORE_URLS="http://127.0.0.1:$port" Database__Folder="$scratch/data" Logging__LogLevel__Default=Error
(cd "$published" && dotnet Province.App.dll migrate) >/dev/null

now() { date +%s%3N; }

# 200 or nothing: curl says 000 while nobody listens. The header is what the proxy before it says: pages are not given over plain HTTP.
until_200() {
  local end=$(($(now) + 60000))
  until [ "$(curl -s -o /dev/null -w '%{http_code}' -H 'X-Forwarded-Proto: https' "http://127.0.0.1:$port$1")" = 200 ]; do
    [ "$(now)" -lt "$end" ] || { printf 'No 200 on %s within a minute.\n' "$1" >&2; exit 1; }
    sleep 0.02
  done
}

# Milliseconds that the server has spent on processors, from its ticks.
spent() { awk -v hz="$(getconf CLK_TCK)" '{ print int(($14 + $15) * 1000 / hz) }' "/proc/$server/stat"; }

median() { cut -d' ' -f"$1" "$scratch/times" | sort -n | sed -n 3p; }

measure() {
  local start health sign_in processor
  start=$(now)
  (cd "$published" && exec dotnet Province.App.dll) >"$scratch/log" 2>&1 &   # exec: the number is the server's own
  server=$!
  until_200 /health
  health=$(($(now) - start))
  until_200 /sign-in
  sign_in=$(($(now) - start))
  processor=$(spent)
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
  printf '%s %s %s\n' "$health" "$sign_in" "$processor"
}

for _ in 1 2 3 4 5; do measure >>"$scratch/times"; done
cat "$scratch/times"
printf 'median: /health %s ms, /sign-in %s ms, processor %s ms\n' "$(median 1)" "$(median 2)" "$(median 3)"
