#!/bin/sh
# After the removal of the package: what electron-builder's own script takes back, then the secrets of every user.
# It fills in what stands in braces.
set -e

# An update removes nothing.
case "$1" in
  remove | purge) ;;
  *) exit 0 ;;
esac

if command -v update-alternatives > /dev/null; then
  update-alternatives --remove '${executable}' '/opt/${sanitizedProductName}/${executable}'
else
  rm -f '/usr/bin/${executable}'
fi

profile='/etc/apparmor.d/${executable}'
if [ -f "$profile" ]; then
  if command -v apparmor_parser > /dev/null; then apparmor_parser --remove "$profile" || true; fi
  rm -f "$profile"
fi

# As each user, not as root: a user's folder may be a link to anywhere.
getent passwd | while IFS=: read -r name _ id _ _ home _; do
  folder="$home/.config/Sidetone"
  if [ "$id" -lt 1000 ] || [ ! -d "$folder" ]; then continue; fi
  runuser -u "$name" -- rm -rf "$folder/secrets.json" "$folder/history" "$home/.config/autostart/app.sidetone.Sidetone.desktop" || true
done
