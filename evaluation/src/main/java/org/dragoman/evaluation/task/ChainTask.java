package org.dragoman.evaluation.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.JoinedWords;
import org.dragoman.evaluation.measure.Clusters;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Tree;

/**
 * Which mentions mean the same, on texts with brackets in a column as OntoGUM has them. A mention of ours is taken to be the marked one
 * that has its boundaries, or those of it with its article, or of its whole phrase.
 */
final class ChainTask implements Task {

    private static final String BEGIN = "# begin document";
    private static final Pattern BRACKET = Pattern.compile("\\((\\d+)\\)|\\((\\d+)|(\\d+)\\)");

    @Override
    public String name() {
        return "coreference";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().start().startsWith(BEGIN);
    }

    /** A text, where its words stand, and its chains as ranges of words. */
    private record Chained(String text, List<Span> words, List<Set<Span>> chains) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Chained> texts = new ArrayList<>();
        for (DataFile.Part part : file.parts()) {
            parse(part, texts);
        }
        Clusters all = new Clusters();
        List<Clusters> each = bench.each(texts, text -> compare(text, bench));
        each.forEach(all::add);
        int mentions = texts.stream()
                .limit(each.size())
                .flatMap(text -> text.chains().stream())
                .mapToInt(Set::size)
                .sum();
        return new Sheet(name(), file.name())
                .value("muc-f1", all.muc(), mentions)
                .value("b3-f1", all.bCubed(), mentions)
                .value("ceafe-f1", all.ceaf(), mentions)
                .value("conll-f1", all.mean(), mentions)
                .scores();
    }

    private static void parse(DataFile.Part part, List<Chained> texts) {
        List<String> lines = part.lines();
        JoinedWords words = new JoinedWords();
        Map<Integer, Deque<Integer>> open = new HashMap<>();
        Map<Integer, Set<Span>> chains = new TreeMap<>();
        int word = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith(BEGIN) && word > 0) {
                texts.add(chained(words, chains));
                words = new JoinedWords();
                chains = new TreeMap<>();
                word = 0;
            } else if (line.isBlank()) {
                words.endSentence();
            } else if (!line.startsWith("# ") && !line.startsWith("#end")) {
                String[] fields = line.split("\t", -1);
                if (fields.length < 3) {
                    throw part.damaged(i + 1, "a number, a word and brackets are expected");
                }
                words.word(fields[1]);
                brackets(fields[fields.length - 1], word, open, chains, part, i + 1);
                word++;
            }
        }
        if (word > 0) {
            texts.add(chained(words, chains));
        }
    }

    private static Chained chained(JoinedWords words, Map<Integer, Set<Span>> chains) {
        List<Set<Span>> several =
                chains.values().stream().filter(chain -> chain.size() > 1).toList();
        return new Chained(words.toString(), words.spans(), several);
    }

    private static void brackets(
            String field,
            int word,
            Map<Integer, Deque<Integer>> open,
            Map<Integer, Set<Span>> chains,
            DataFile.Part part,
            int line) {
        Matcher matcher = BRACKET.matcher(field);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                add(chains, Integer.parseInt(matcher.group(1)), new Span(word, word + 1));
            } else if (matcher.group(2) != null) {
                open.computeIfAbsent(Integer.parseInt(matcher.group(2)), chain -> new ArrayDeque<>())
                        .push(word);
            } else {
                int chain = Integer.parseInt(matcher.group(3));
                Deque<Integer> begun = open.getOrDefault(chain, new ArrayDeque<>());
                if (begun.isEmpty()) {
                    throw part.damaged(line, "a bracket of chain " + chain + " closes that never opened");
                }
                add(chains, chain, new Span(begun.pop(), word + 1));
            }
        }
    }

    private static void add(Map<Integer, Set<Span>> chains, int chain, Span mention) {
        chains.computeIfAbsent(chain, number -> new LinkedHashSet<>()).add(mention);
    }

    private static Clusters compare(Chained gold, Workbench bench) {
        Reading reading = bench.read("text", gold.text(), null);
        Set<Span> marked = new HashSet<>();
        gold.chains().forEach(marked::addAll);
        Set<Span> taken = new HashSet<>();
        List<Set<Span>> made = new ArrayList<>();
        for (Entity entity : reading.entities()) {
            Set<Span> chain = new LinkedHashSet<>();
            for (int id : entity.mentions()) {
                Span mention = boundaries(reading, reading.mentions().get(id), gold.words(), marked);
                if (taken.add(mention)) {
                    chain.add(mention);
                }
            }
            if (chain.size() > 1) {
                made.add(chain);
            }
        }
        return new Clusters().add(gold.chains(), made);
    }

    private static Span boundaries(Reading reading, Mention mention, List<Span> words, Set<Span> marked) {
        Tree tree = reading.tree();
        Span bare = range(words, mention.span());
        boolean article = mention.first() > 0
                && tree.token(mention.first() - 1).relation().equals("det");
        List<Span> candidates = List.of(
                bare,
                article ? range(words, tree.span(mention.first() - 1, mention.end() - 1)) : bare,
                range(words, tree.span(tree.leftEdge(mention.head()), tree.rightEdge(mention.head()))));
        return candidates.stream().filter(marked::contains).findFirst().orElse(bare);
    }

    /** The words that characters touch. */
    private static Span range(List<Span> words, Span characters) {
        int first = 0;
        while (first < words.size() && words.get(first).end() <= characters.begin()) {
            first++;
        }
        int end = first;
        while (end < words.size() && words.get(end).begin() < characters.end()) {
            end++;
        }
        return new Span(first, end);
    }
}
