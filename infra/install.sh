#!/usr/bin/env bash
# Installs one published version on this machine (Debian or Ubuntu) as root. Run again to upgrade.
# usage: install.sh PUBLISHED_FOLDER HOST_NAME
# What it makes: user province, /opt/province, /etc/province, the database with its two roles, the
# units and the nginx site. What it asks for: a TLS certificate and key in /etc/province/tls.
set -euo pipefail
published=$(realpath "${1:?usage: install.sh PUBLISHED_FOLDER HOST_NAME}")
host=${2:?usage: install.sh PUBLISHED_FOLDER HOST_NAME}
here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
[ "$(id -u)" = 0 ] || { echo 'Run as root.' >&2; exit 2; }
[ -f "$published/Province.App.dll" ] || { echo "$published holds no Province.App.dll." >&2; exit 2; }
for tool in dotnet nginx psql openssl; do
  command -v "$tool" > /dev/null || { echo "Missing: $tool" >&2; exit 2; }
done

if ! id province > /dev/null 2>&1; then
  useradd --system --user-group --home-dir /var/lib/province --shell /usr/sbin/nologin province
fi
install -d -m 0755 /opt/province/releases /opt/province/infra/pages /etc/province
install -d -m 0700 -o province -g province /var/lib/province
install -d -m 0750 -o postgres -g postgres /var/backups/province
install -d -m 0700 /etc/province/tls
install -m 0755 "$here/backup.sh" "$here/restore.sh" /opt/province/infra/
install -m 0644 "$here"/nginx/pages/*.html /opt/province/infra/pages/
install -m 0755 "$here/province-admin" /usr/local/sbin/

release=/opt/province/releases/$(date -u +%Y%m%dT%H%M%SZ)
cp -r "$published" "$release"
chown -R root:root "$release"
chmod -R u=rwX,go=rX "$release"
ln -sfn "$release" /opt/province/current

if [ ! -f /etc/province/province.env ]; then
  owner_password=$(openssl rand -hex 24)
  application_password=$(openssl rand -hex 24)
  (cd / && OWNER_PASSWORD=$owner_password APPLICATION_PASSWORD=$application_password \
    runuser -u postgres -- psql -q -v ON_ERROR_STOP=1) < "$here/postgres/setup.sql"
  umask 077
  sed "s/@owner_password@/$owner_password/" "$here/owner.env" > /etc/province/owner.env
  sed "s/@application_password@/$application_password/; s/province\.example/$host/" "$here/province.env" > /etc/province/province.env
  umask 022
fi

sed "s/province\.example/$host/g" "$here/nginx/province.conf" > /etc/nginx/sites-available/province.conf
ln -sfn ../sites-available/province.conf /etc/nginx/sites-enabled/province.conf
install -d -o www-data -g www-data /var/cache/nginx/province
install -m 0644 "$here"/systemd/province* /etc/systemd/system/

province-admin migrate

if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable province.service province-backup.timer
  systemctl restart province.service
  systemctl start province-backup.timer
  nginx -t && systemctl reload-or-restart nginx
else
  echo 'There is no systemd here: run the ExecStart line of province.service by hand, and nginx.'
fi
