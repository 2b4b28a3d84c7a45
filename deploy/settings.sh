# What the servers' scripts have in common; sourced by them. See: deploy/README.md
set -eu

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
LOGGING=$ROOT/escrow-micro/src/main/resources/org/openescrow/micro/server/logging.properties
ARCHIVES=${ESCROW_ARCHIVES:-$ROOT/escrow-micro/target/dist/archives}

refuse() {
  printf '%s\n' "${0##*/}: $*" >&2
  exit 2
}

# need NAME...: each is set and not empty.
need() {
  local name
  for name in "$@"; do
    [ -n "${!name:-}" ] || refuse "$name is not set; see deploy/README.md"
  done
}

# archive FILE: the path of what was built.
archive() {
  local file=$ARCHIVES/$1
  if [ -z "${ESCROW_ARCHIVES:-}" ] && [ "$1" = escrow.ear ]; then
    file=$ROOT/escrow-ear/target/$1
  fi
  [ -r "$file" ] || refuse "$file is missing; build it first (mvn package), or set ESCROW_ARCHIVES"
  printf '%s' "$file"
}

# descriptor EAR: writes that archive's application.xml to the output, with the pool as large as the environment has it;
# its schema wants literals there.
descriptor() {
  local folder
  folder=$(mktemp -d)
  (cd "$folder" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf "$1" META-INF/application.xml)
  sed -E -e "/<data-source>/,/<\/data-source>/s/(<(initial|min)-pool-size>)[0-9]+/\\1$ESCROW_DB_POOL_MIN/" \
    -e "/<data-source>/,/<\/data-source>/s/(<max-pool-size>)[0-9]+/\\1$ESCROW_DB_POOL_MAX/" "$folder/META-INF/application.xml"
  rm -rf "$folder"
}

JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java

# refuse_if_running FILE: where that file names a server of $BASE that lives, what it runs on is not made anew. A number
# alone says little: after a crash it may be another process's.
refuse_if_running() {
  local pid
  [ -r "$1" ] || return 0
  pid=$(cat "$1")
  case $(ps -o args= -p "$pid" 2>/dev/null) in
    *java*"$BASE"*) [ "$pid" = $$ ] || refuse "the server in $BASE is running; stop it first" ;;
  esac
}

# drain FILE: the application of the process that it names lets no further request in, and finishes those under way.
drain() {
  "$JAVA" "$ROOT/deploy/Drain.java" "$(cat "$1")" || printf '%s\n' "${0##*/}: requests under way may be cut" >&2
}

need ESCROW_DB_URL ESCROW_DB_USER ESCROW_DB_PASSWORD ESCROW_KEYS_DIR ESCROW_ADMIN_PASSWORD ESCROW_CALLBACK_URI \
  ESCROW_CHANNEL_SANDBOX_URI ESCROW_CHANNEL_SANDBOX_SECRET ESCROW_CHANNEL_SANDBOX_PUBLIC_KEY \
  ESCROW_REAL_NAME_URI ESCROW_REAL_NAME_SECRET
[ -n "${ESCROW_QUEUE_URL:-}" ] || need ESCROW_QUEUE_DIR
if [ "${ESCROW_SANDBOX:-false}" = true ]; then
  need SANDBOX_DB_URL SANDBOX_DB_USER SANDBOX_DB_PASSWORD SANDBOX_PRIVATE_KEY SANDBOX_INSTITUTION_SECRET \
    SANDBOX_REAL_NAME_SECRET
fi

export ESCROW_HTTP_HOST=${ESCROW_HTTP_HOST:-127.0.0.1}
export ESCROW_HTTP_PORT=${ESCROW_HTTP_PORT:-8080}
export ESCROW_HEAP=${ESCROW_HEAP:-1g}
export ESCROW_DB_POOL_MIN=${ESCROW_DB_POOL_MIN:-8}
export ESCROW_DB_POOL_MAX=${ESCROW_DB_POOL_MAX:-32}
case $ESCROW_DB_POOL_MIN$ESCROW_DB_POOL_MAX in
  *[!0-9]*) refuse "ESCROW_DB_POOL_MIN and ESCROW_DB_POOL_MAX are numbers of connections" ;;
esac
# Until the application is there it has no checks, and a server without checks must not call itself ready.
export MP_HEALTH_DEFAULT_READINESS_EMPTY_RESPONSE=DOWN
# As the archives say too, which Payara Server does not read in an EAR's WAR: it makes no steps of traces beside ours.
export MP_OPENTRACING_SERVER_SKIP_PATTERN='.*'
