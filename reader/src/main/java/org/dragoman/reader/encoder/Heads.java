package org.dragoman.reader.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of each of the encoder's heads, and where they begin in a row of its output.
 *
 * @param labels by head, in the order of the output
 * @param starts where each head begins in a row
 */
record Heads(Map<String, List<String>> labels, Map<String, Integer> starts) {

    /** @param rows head and label */
    static Heads of(List<List<String>> rows) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        Map<String, Integer> starts = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            String head = rows.get(at).get(0);
            starts.putIfAbsent(head, at);
            labels.computeIfAbsent(head, name -> new ArrayList<>())
                    .add(rows.get(at).get(1));
        }
        return new Heads(labels, starts);
    }

    /** @throws IllegalArgumentException where there is no such head */
    List<String> labelsOf(String head) {
        List<String> found = labels.get(head);
        if (found == null) {
            throw new IllegalArgumentException("labels.tsv has no head " + head);
        }
        return found;
    }

    int start(String head) {
        Integer start = starts.get(head);
        if (start == null) {
            throw new IllegalArgumentException("labels.tsv has no head " + head);
        }
        return start;
    }
}
