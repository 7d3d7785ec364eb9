#!/usr/bin/env bash
# What action.yml runs: checks documents, annotates what is wrong, writes SARIF, and describes the run and what changed on its page.
# Reads the inputs as DOCDSL_… and the files of GitHub's runner as GITHUB_…; needs git, and nothing else of the runner.
# What documents and files are called or say is only ever data here: a quoted argument, or text that docdsl has escaped.
set -euo pipefail

temporary=${RUNNER_TEMP:-$(mktemp -d)}
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
fail() {
  echo "::error title=DocDsl::$1"
  exit 2
}

case ${DOCDSL_FAIL_ON:=error} in
  error | warning) severity=$DOCDSL_FAIL_ON ;;
  never) severity=error ;;
  *) fail "fail-on must be error, warning or never" ;;
esac

docdsl=docdsl
if [ -n "${DOCDSL_VERSION:-}" ]; then
  docdsl=$temporary/docdsl-$DOCDSL_VERSION/docdsl
  [ -x "$docdsl" ] || dotnet tool install DocDsl.Tool --version "$DOCDSL_VERSION" --tool-path "${docdsl%/*}"
fi

# Lines to an array; mapfile is not in the bash of macOS.
paths=() arguments=()
while IFS= read -r line; do [ -z "$line" ] || paths+=("$line"); done <<<"${DOCDSL_PATHS:-.}"
while IFS= read -r line; do [ -z "$line" ] || arguments+=("$line"); done <<<"${DOCDSL_ARGUMENTS:-}"
[ ${#paths[@]} -gt 0 ] || paths=(.)

# The annotations are printed as they are found, and are the log of the step.
sarif=${DOCDSL_SARIF:-$temporary/docdsl.sarif}
annotations=$temporary/docdsl-annotations.txt
summary=$temporary/docdsl-summary.md
rm -f "$sarif" "$summary"
status=0
"$docdsl" check --format github --fail-on "$severity" --report "sarif=$sarif" --report "markdown=$summary" \
  ${arguments[@]+"${arguments[@]}"} -- "${paths[@]}" | tee "$annotations" || status=${PIPESTATUS[0]}

# Only annotations begin so: docdsl writes no other line that a runner could read as a command.
errors=$(grep -c '^::error ' "$annotations" || true)
warnings=$(grep -c '^::warning ' "$annotations" || true)
{
  echo "errors=$errors"
  echo "warnings=$warnings"
  [ ! -f "$sarif" ] || echo "sarif=$sarif"
} >>"${GITHUB_OUTPUT:-/dev/null}"

# What changed since the commit to compare with. A new branch has none: GitHub gives an id of zeros.
compare() {
  local base=${DOCDSL_BASE:-} common
  if [ -z "$base" ] || [[ $base =~ ^0+$ ]]; then
    echo "There is no earlier commit to compare with."
    return
  fi
  # actions/checkout fetches the last commit alone, so the other one is fetched here; the files of both are enough.
  if ! git rev-parse --verify --quiet --end-of-options "$base^{commit}" >/dev/null; then
    if ! git fetch --quiet --no-tags --depth=1 -- origin "$base"; then
      echo "What changed is not known: the commit to compare with is not in this clone, and cannot be fetched." \
        "Use actions/checkout with fetch-depth: 0."
      return
    fi
    base=$(git rev-parse FETCH_HEAD)
  fi
  # Where the history is here, what others changed on the base since is left out.
  common=$(git merge-base "$base" HEAD 2>/dev/null) || common=$base
  # 1 says that code may break, which is in the list.
  local code=0
  "$docdsl" changes --since "$common" --format markdown -- "${paths[@]}" || code=$?
  [ "$code" -le 1 ] || echo "The list of changes is not complete; the log of this step says why."
}
{
  [ ! -f "$summary" ] || cat "$summary"
  printf '\n### Changes\n\n'
  compare
} >"$summary.all"

# GitHub shows no page above 1 MiB.
if [ "$(wc -c <"$summary.all")" -gt 1000000 ]; then
  echo "The description of this run is too long for this page: $errors errors, $warnings warnings. See the log." >"$summary.all"
fi
cat "$summary.all" >>"${GITHUB_STEP_SUMMARY:-/dev/null}"

[ "$status" -ne 1 ] || [ "$DOCDSL_FAIL_ON" != never ] || status=0
exit "$status"
