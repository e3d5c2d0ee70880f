#!/usr/bin/env bash
# Measures Dragoman's reading and coding beside the parse of CoreNLP 4.5.10 (tokenize,pos,lemma,ner,depparse), which other event
# coders need before they begin: both in turn, each on one processor core, on the same generated news.
#
# Needs: bash, awk, GNU time as /usr/bin/time, taskset, Java 17 or newer, Maven 3.8 or newer; fetches CoreNLP (GPL 3, 500 MB) from
# Maven Central into the local repository.
# SENTENCES  how much is read, 2000 unless set
# RUNS       pairs of runs; the middle of each column is printed; 3 unless set
# SOURCE     a text file to read instead of generated news (then SENTENCES says how many sentences it has)

set -euo pipefail

home=$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
sentences=${SENTENCES:-2000}
runs=${RUNS:-3}
version=4.5.10
java=java
if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

jar=$home/bench/target/benchmarks.jar
if [ ! -f "$jar" ]; then
    echo "Building the benchmarks (once) …" >&2
    (cd "$home" && mvn -q -B -ntp -Dmaven.test.skip=true -pl bench -am package >&2)
fi

echo "Fetching CoreNLP $version …" >&2
cat >"$work/pom.xml" <<EOF
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>beside</groupId><artifactId>corenlp</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$version</version></dependency>
    <dependency><groupId>edu.stanford.nlp</groupId><artifactId>stanford-corenlp</artifactId><version>$version</version>
      <classifier>models</classifier></dependency>
  </dependencies>
</project>
EOF
(cd "$work" && mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath -Dmdep.outputFile=classpath >&2)

if [ -n "${SOURCE:-}" ]; then
    cp "$SOURCE" "$work/news.txt"
else
    "$java" -cp "$jar" org.dragoman.bench.GeneratedNews "$sentences" "$work/news"
    cp "$work/news/one.txt" "$work/news.txt"
fi
head -n 1 "$work/news.txt" >"$work/first.txt"
"$home/dragoman" read "$work/first.txt" >/dev/null

# Name of the run; then the command. Leaves CPU seconds and peak memory in KiB in a line of the run's file.
measured() {
    local name=$1
    shift
    taskset -c 0 /usr/bin/time -f '%U %S %M' -o "$work/time" "$@" >/dev/null 2>"$work/errors" || {
        cat "$work/errors" >&2
        exit 1
    }
    awk '{ print $1 + $2, $3 }' "$work/time" >>"$work/$name"
}

for ((i = 0; i < runs; i++)); do
    measured dragoman "$home/dragoman" read --format jsonl "$work/news.txt"
    measured corenlp "$java" -Xmx4g -cp "$(cat "$work/classpath")" edu.stanford.nlp.pipeline.StanfordCoreNLP \
        -annotators tokenize,pos,lemma,ner,depparse -ner.applyFineGrained false -ner.useSUTime true \
        -threads 1 -outputFormat conllu -outputDirectory "$work/out" -file "$work/news.txt"
done

middle() {
    sort -n "$work/$1" | sed -n "$(((runs + 1) / 2))p"
}
printf '%-10s %10s %9s %17s %10s\n' 'what' 'sentences' 'CPU s' 'sentences/CPU-s' 'peak MiB'
for name in dragoman corenlp; do
    middle "$name" | awk -v name="$name" -v size="$sentences" '{
        printf "%-10s %10d %9.1f %17.1f %10.0f\n", name, size, $1, size / $1, $2 / 1024 }'
done
