#!/bin/sh
# Installs the browser packages (only when the lock file changed) and puts what the pages use into the directory named by $1,
# the fonts of printed documents into the one named by $2. Called by Maven in generate-resources; runs by hand as well:
# sh build-assets.sh ../target/classes/static/vendor ../target/classes/print/fonts
set -eu

cd "$(dirname "$0")"
usage='usage: build-assets.sh TARGET_DIRECTORY PRINT_FONTS_DIRECTORY'
target=${1:?$usage}
print_fonts=${2:?$usage}

missing() {
	echo "Cannot build the browser assets: $1" >&2
	echo "Install Node.js 20 or newer together with npm (Debian and Ubuntu: apt install nodejs npm; Fedora: dnf install nodejs npm;" >&2
	echo "macOS: brew install node) and start the build again." >&2
	exit 1
}

command -v node >/dev/null 2>&1 || missing "'node' is not on the PATH."
command -v npm >/dev/null 2>&1 || missing "'npm' is not on the PATH."
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || missing "Node.js $(node -v) is too old."

# npm writes this file at the end of an installation: older than the lock file means out of date or broken off.
installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then
	npm ci --no-audit --no-fund --loglevel=error ||
		{ echo "Cannot build the browser assets: 'npm ci' failed in $(pwd), see the lines above." >&2; exit 1; }
	touch "$installed"
fi

exec node copy-assets.mjs "$target" "$print_fonts"
