#!/usr/bin/env bash
# Makes the playground: publish.sh OUT writes OUT/playground.html, which needs nothing else, and OUT/playground.sw.js, which keeps it
# for when there is no network where it is served. Needs the .NET SDK, Node.js 20 and npm.
set -euo pipefail
[ $# = 1 ] || { echo "usage: publish.sh OUT" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
cd "$(dirname "$0")"

# Apart from other builds of the same projects, which may run at the same time, and which run the analyzers.
published=$(mktemp -d)
trap 'rm -rf "$published"' EXIT
dotnet publish -c Release -v q --nologo -p:RunAnalyzers=false --artifacts-path "$published/build" -o "$published/out"
cd page
npm ci --no-progress --no-audit --no-fund --loglevel error --ignore-scripts >/dev/null
node build.mjs "$published/out/wwwroot/_framework" "$out"
