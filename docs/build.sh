#!/usr/bin/env bash
# Builds the documentation site: docs/build.sh FOLDER. Needs the .NET SDK; for the playground in it also Node.js 20 and npm.
# DOCDSL_ASSEMBLIES names a folder with DocDsl.AspNetCore.dll and all that it needs, where it is built already; DOCDSL_PLAYGROUND=0 leaves the
# playground out, which takes minutes to publish.
set -euo pipefail
[ $# = 1 ] || { echo "usage: docs/build.sh FOLDER" >&2; exit 2; }
mkdir -p "$1"
out=$(cd "$1" && pwd)
# Only what an earlier build left is replaced.
if [ -n "$(ls -A "$out")" ] && [ ! -e "$out/xrefmap.yml" ]; then echo "$out is not empty, and not a site" >&2; exit 2; fi
cd "$(dirname "$0")/.."
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# A copy, since docfx writes beside what it reads, and since the Markdown files stay as GitHub shows them.
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -r docs/. "$stage"
cp -r docs/site/. "$stage"
rm -r "$stage/site" "$stage/build.sh"

# A link that leaves docs/ leads to the repository. docfx reports all others that are broken.
broken=0
while IFS= read -r page; do
  depth=${page#"$stage/"}
  up=$(sed -E 's#[^/]+$##; s#[^/]+/#../#g' <<<"$depth")../
  while IFS= read -r target; do
    [ -e "$target" ] || { echo "docs/$depth: '$up$target' was not found in the repository" >&2; broken=1; }
  done < <(grep -oE "\]\(${up//./\\.}[^).#][^)#]*" "$page" | sed "s#](${up//./\\.}##")
  sed -i -E "s#\]\(${up//./\\.}([^).])#](https://github.com/docdsl/docdsl/blob/main/\1#g" "$page"
done < <(find "$stage" -name '*.md')
[ "$broken" = 0 ] || exit 1

# The rules by their category, from the pages themselves.
category=
for page in docs/rules/QA*.md; do
  of=$(sed -nE '3s/.*Category: ([a-z]+)\..*/\1/p' "$page")
  [ "$of" = "$category" ] || printf -- '- name: %s\n  items:\n' "${of^}"
  category=$of
  printf -- '  - name: "%s"\n    href: %s\n' "$(sed -nE '1s/^# (.*)/\1/p' "$page" | sed 's/"/\\"/g')" "$(basename "$page")"
done > "$stage/rules/toc.yml"
sed -i '1i - name: All rules\n  href: README.md' "$stage/rules/toc.yml"

# What colours documents in the pages is what colours them in editors.
# Named .js, since not every host knows .mjs.
cp src/vscode-docdsl/grammars/headings.mjs "$stage/template/public/headings.js"
{ printf 'export default '; cat src/vscode-docdsl/grammars/languages.json; } > "$stage/template/public/languages.js"

mkdir "$stage/playground"
if [ "${DOCDSL_PLAYGROUND:-1}" != 0 ]; then
  src/DocDsl.Playground/publish.sh "$stage/playground"
else
  printf '<!doctype html>\n<title>DocDsl</title>\n<p>The playground is not in this build of the site.</p>\n' > "$stage/playground/playground.html"
fi

# The reference of the API is made from the assemblies and their XML documentation.
if [ -n "${DOCDSL_ASSEMBLIES:-}" ]; then
  mkdir "$stage/assemblies"
  cp "$DOCDSL_ASSEMBLIES"/*.dll "$DOCDSL_ASSEMBLIES"/DocDsl*.xml "$stage/assemblies"
else
  dotnet publish src/DocDsl.AspNetCore -c Release -o "$stage/assemblies" -v q --nologo
fi

dotnet tool restore
for step in metadata build; do
  dotnet docfx "$step" "$stage/docfx.json" --warningsAsErrors --logLevel warning | sed "s#$stage/#docs/#g"
done

# Source maps of docfx's own scripts are most of its size, and no reader loads them.
find "$stage/out/public" -name '*.map' -delete
rm -rf "${out:?}"/*
cp -r "$stage/out/." "$out"
