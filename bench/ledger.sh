#!/usr/bin/env bash
# Measures a large ledger: loads generated reports, then asks it, and prints the tables of docs/speed.md.
#
#   bench/ledger.sh file          a DuckDB file
#   bench/ledger.sh postgresql    a PostgreSQL server of its own, which it starts and ends
#
# Needs: bash, Java 17 or newer, Maven 3.8 or newer; a million reports take 20 GB of disk as a file, 60 GB in PostgreSQL.
# SIZES   numbers of reports, each a ledger of its own; "10000 100000 1000000" unless set
# FOLDER  where the ledgers lie; a temporary folder unless set. A folder that is set is kept, and a run that was broken off
#         goes on in it where it ended.
# RUNS    how often each question is asked, after two times that do not count; 5 unless set

set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
sizes=${SIZES:-10000 100000 1000000}
runs=${RUNS:-5}
where=${1:-}
java=java
if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
fi

if [ "$where" != file ] && [ "$where" != postgresql ]; then
    echo "ledger.sh: say \"file\" or \"postgresql\"." >&2
    exit 2
fi

jar=$home/bench/target/benchmarks.jar
if [ ! -f "$jar" ]; then
    echo "Building the benchmarks (once) …" >&2
    (cd "$home" && mvn -q -B -ntp -Dmaven.test.skip=true -pl bench -am package >&2)
fi

server=
folder=${FOLDER:-}
finish() {
    if [ -n "$server" ]; then
        kill "$server" && wait "$server" || true
    fi
    if [ -z "${FOLDER:-}" ]; then
        rm -rf "$folder"
    fi
}
trap finish EXIT
if [ -z "$folder" ]; then
    folder=$(mktemp -d)
fi
mkdir -p "$folder"

benchmark() {
    "$java" -Xmx512m -XX:+UseSerialGC -cp "$jar" org.dragoman.bench.ledger.LedgerBenchmark "$@"
}

# Starts a server for one size in a folder of its own, and waits until it says where it is.
start_server() {
    "$java" -Xmx64m -XX:+UseSerialGC -cp "$jar" org.dragoman.bench.ledger.LedgerBenchmark server \
        --folder "$1" >"$1.address" &
    server=$!
    until [ -s "$1.address" ]; do
        kill -0 "$server"
        sleep 1
    done
}

for size in $sizes; do
    ledger=$folder/$size.ledger
    if [ "$where" = postgresql ]; then
        start_server "$folder/$size.postgresql"
        ledger=$(cat "$folder/$size.postgresql.address")
    fi
    printf '\n%s: %s reports\n' "$where" "$size"
    benchmark load --reports "$size" --ledger "$ledger"
    benchmark ask --reports "$size" --ledger "$ledger" --runs "$runs"
    if [ -n "$server" ]; then
        kill "$server" && wait "$server" || true
        server=
    fi
done
