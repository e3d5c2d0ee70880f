package org.dragoman.reader.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the encoder's output means: the labels of each head, where they begin in a row of the output, and the kinds of links.
 *
 * @param labels by head, in the order of the output
 * @param starts where each head begins in a row
 * @param links kinds of links in the order of the output
 * @param linkSize numbers for each kind and side
 * @param linkBias added to each kind's score
 */
record Heads(
        Map<String, List<String>> labels,
        Map<String, Integer> starts,
        List<String> links,
        int linkSize,
        List<Float> linkBias) {

    /**
     * Reads the lines of a file {@code labels.tsv}: head, tab, label; {@code link}, tab, kind, tab, bias; {@code linkSize}, tab, number.
     */
    static Heads parse(List<String> lines) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        List<String> links = new ArrayList<>();
        List<Float> bias = new ArrayList<>();
        int size = 0;
        for (String line : lines) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "link" -> {
                    links.add(fields[1]);
                    bias.add(Float.parseFloat(fields[2]));
                }
                case "linkSize" -> size = Integer.parseInt(fields[1]);
                default ->
                    labels.computeIfAbsent(fields[0], head -> new ArrayList<>()).add(fields[1]);
            }
        }
        Map<String, Integer> starts = new LinkedHashMap<>();
        int start = 0;
        for (Map.Entry<String, List<String>> head : labels.entrySet()) {
            starts.put(head.getKey(), start);
            start += head.getValue().size();
        }
        return new Heads(labels, starts, links, size, bias);
    }

    List<String> labelsOf(String head) {
        return labels.getOrDefault(head, List.of());
    }
}
