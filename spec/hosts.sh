#!/bin/sh
# The editors' specs in Debian 13, whose editors are newer: brings it up in a folder once
# (debootstrap), copies this checkout there, builds it, runs the specs. As root, for chroot;
# needs Debian's archive. Usage: spec/hosts.sh FOLDER
set -eu
folder=$1
packages="lua-busted neovim vis hx emacs-nox vim-nox vim-ale scite xvfb xauth pandoc lua5.3 liblua5.3-dev luajit libluajit-5.1-dev"
specs="neovim vis lsp_client lsp_hosts scite pandoc"

if [ ! -x "$folder/usr/bin/make" ]; then
  rm -rf "$folder"
  mkdir -p "$folder"
  debootstrap --variant=minbase --include=ca-certificates,make,util-linux trixie "$folder" http://deb.debian.org/debian
fi
mkdir -p "$folder/nutgraf"
find "$folder/nutgraf" -mindepth 1 -maxdepth 1 ! -name build -exec rm -rf {} +
tar -cf - --exclude=./build --exclude=./.git . | tar -xf - -C "$folder/nutgraf"

cat >"$folder/run.sh" <<END
set -eu
export DEBIAN_FRONTEND=noninteractive
cd /nutgraf
make --no-print-directory deps
apt-get install -y -qq --no-install-recommends $packages >/dev/null
make --no-print-directory -s -j$(nproc) all ABIS="5.4 5.3 jit"
for package in neovim vis hx emacs-nox vim-nox vim-ale scite pandoc; do
  dpkg-query -W -f '\${Package} \${Version}\n' \$package
done
for spec in $specs; do
  echo "\$spec: \$(busted --lua=lua5.4 spec/\${spec}_spec.lua 2>&1 | tee /tmp/said | grep successes)"
  grep -q ' 0 failures / 0 errors' /tmp/said || { cat /tmp/said; exit 1; }
done
END

# In a space of mounts of its own, which end with it.
export folder
exec unshare --mount sh -c '
  mount -t proc proc "$folder/proc"
  mount -t devpts -o newinstance,ptmxmode=0666,mode=0620 devpts "$folder/dev/pts"
  mount --bind "$folder/dev/pts/ptmx" "$folder/dev/ptmx"
  exec chroot "$folder" sh /run.sh'
