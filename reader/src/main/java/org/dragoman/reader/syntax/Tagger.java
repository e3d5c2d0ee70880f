package org.dragoman.reader.syntax;

import java.util.Arrays;
import java.util.List;

/** Chooses each word's part of speech from left to right. Immutable and thread-safe. */
final class Tagger {

    private final LinearModel model;

    Tagger(LinearModel model) {
        this.model = model;
    }

    /** Indices into {@link #tagNames()}, one a word. */
    int[] tag(List<String> forms) {
        TaggerFeatures look = new TaggerFeatures(forms);
        int[] tags = new int[forms.size()];
        int[] features = new int[TaggerFeatures.MOST];
        int[] scores = new int[model.classes().size()];
        for (int i = 0; i < tags.length; i++) {
            int count = look.fill(i, tags, features);
            Arrays.fill(scores, 0);
            for (int k = 0; k < count; k++) {
                model.add(features[k], scores);
            }
            int best = 0;
            for (int c = 1; c < scores.length; c++) {
                if (scores[c] > scores[best]) {
                    best = c;
                }
            }
            tags[i] = best;
        }
        return tags;
    }

    LinearModel model() {
        return model;
    }

    List<String> tagNames() {
        return model.classes();
    }
}
