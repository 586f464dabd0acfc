#!/usr/bin/env bash
# Dumps the whole database, files included, into a folder, and keeps the last 14 dumps.
# usage: backup.sh FOLDER        (as a role that may read everything, such as postgres)
set -euo pipefail
folder=${1:?usage: backup.sh FOLDER}
keep=14
umask 077
target=$folder/province-$(date -u +%Y%m%dT%H%M%SZ).dump
pg_dump --format=custom --file "$target.part" "${PROVINCE_DATABASE:-province}"
pg_restore --list "$target.part" > /dev/null
mv "$target.part" "$target"
printf 'Wrote %s, %s bytes.\n' "$target" "$(stat -c %s "$target")"
find "$folder" -maxdepth 1 -name 'province-*.dump' | sort -r | tail -n +$((keep + 1)) | xargs -r rm --
