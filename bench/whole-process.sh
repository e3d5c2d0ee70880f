#!/usr/bin/env bash
# Measures the whole command, start included: sentences per CPU-second, peak memory, time to the first record, with the
# generated news of 100, 1,000 and 10,000 sentences as one report and as many reports of 20 sentences each.
#
# Needs: bash, awk, sort, GNU time as /usr/bin/time, Java 17 or newer, Maven 3.8 or newer.
# SIZES   numbers of sentences, "100 1000 10000" unless set
# RUNS    runs of each; the one with the middle processor time is printed; 3 unless set
# FORMAT  the format that is printed, jsonl unless set
#
# docs/speed.md tells what the columns mean.

set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
sizes=${SIZES:-100 1000 10000}
runs=${RUNS:-3}
format=${FORMAT:-jsonl}
gnu_time=${GNU_TIME:-/usr/bin/time}
java=java
if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
fi

if ! "$gnu_time" -f '%e' true >/dev/null 2>&1; then
    echo "whole-process.sh: GNU time is missing at $gnu_time; install it (Debian: apt install time) or set GNU_TIME." >&2
    exit 1
fi

jar=$home/bench/target/benchmarks.jar
if [ ! -f "$jar" ]; then
    echo "Building the benchmarks (once) …" >&2
    (cd "$home" && mvn -q -B -ntp -Dmaven.test.skip=true -pl bench -am package >&2)
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Builds the command where that is needed, and fills the file cache.
echo "Peace talks resumed in Geneva on Monday." >"$work/first.txt"
"$home/dragoman" read --format "$format" "$work/first.txt" >/dev/null

# One run: CPU seconds, wall seconds, peak memory in KiB, milliseconds to the first byte.
run_once() {
    local first
    first=$("$java" -XX:+UseSerialGC -Xmx32m -cp "$jar" org.dragoman.bench.FirstByte \
        "$gnu_time" -v -o "$work/time" "$home/dragoman" read --format "$format" "$1")
    awk -v first="$first" '
        /User time/ { cpu += $NF }
        /System time/ { cpu += $NF }
        /Elapsed/ { n = split($NF, part, ":"); for (i = 1; i <= n; i++) wall = wall * 60 + part[i] }
        /Maximum resident/ { memory = $NF }
        END { printf "%.2f %.2f %d %s\n", cpu, wall, memory, first }' "$work/time"
}

# The run with the middle processor time.
run_several() {
    local i
    for ((i = 0; i < runs; i++)); do
        run_once "$1"
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}

for size in $sizes; do
    "$java" -cp "$jar" org.dragoman.bench.GeneratedNews "$size" "$work/$size"
done

printf '%-12s %10s %9s %9s %17s %12s %16s\n' \
    'as' 'sentences' 'CPU s' 'wall s' 'sentences/CPU-s' 'peak MiB' 'first record ms'
for shape in one many; do
    last_size=0
    last_cpu=0
    for size in $sizes; do
        if [ "$shape" = one ]; then
            label='one report'
            source=$work/$size/one.txt
        else
            label='many reports'
            source=$work/$size/many
        fi
        read -r cpu wall memory first < <(run_several "$source")
        awk -v label="$label" -v size="$size" -v cpu="$cpu" -v wall="$wall" -v memory="$memory" -v first="$first" 'BEGIN {
            printf "%-12s %10d %9.2f %9.2f %17.0f %12.0f %16s\n", label, size, cpu, wall, size / cpu, memory / 1024, first }'
        if [ "$last_size" -gt 0 ]; then
            steady=$(awk -v s="$((size - last_size))" -v c="$cpu" -v l="$last_cpu" \
                'BEGIN { if (c > l) printf "%.0f", s / (c - l); else print "-" }')
        fi
        last_size=$size
        last_cpu=$cpu
    done
    if [ -n "${steady:-}" ]; then
        printf '%-12s once running (between the last two sizes): %s sentences/CPU-s\n' "$label" "$steady"
    fi
done
