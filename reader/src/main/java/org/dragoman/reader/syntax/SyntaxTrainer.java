package org.dragoman.reader.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Trains the tagger and the parser on a treebank in CoNLL-U and writes them as one file.
 *
 * <p>The command is {@code training/syntax.sh}. The same treebank gives the same file, byte for byte.
 */
public final class SyntaxTrainer {

    private static final int SEED = 20261123;
    private static final int ROUNDS = 12;
    private static final int FOLDS = 5;
    private static final double OWN_WAY = 0.9;

    private SyntaxTrainer() {}

    /** Arguments: the treebank to train on, the treebank to measure on, the file to write. */
    public static void main(String[] arguments) throws IOException {
        List<Tree> trees = read(Path.of(arguments[0]));
        List<Tree> held = read(Path.of(arguments[1]));
        System.out.printf("%d sentences to train on, %d to measure on%n", trees.size(), held.size());
        List<String> tags = List.copyOf(sorted(trees, Tree::tags));
        Tagger tagger = new Tagger(trainTagger(trees, tags));
        measureTagger(tagger, held);
        LinearModel parserModel = trainParser(withGuessedTags(trees, tags), tagger, held);
        try (DataOutputStream out =
                new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[2]))))) {
            tagger.model().write(out);
            parserModel.write(out);
        }
    }

    /** A sentence of a treebank; heads count from 0, and the root stands after the last word. */
    private record Tree(List<String> forms, List<String> tags, int[] heads, List<String> relations) {}

    private static List<Tree> read(Path file) throws IOException {
        List<Tree> trees = new ArrayList<>();
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.isEmpty()) {
                trees.add(tree(rows));
                rows.clear();
            } else if (Character.isDigit(line.charAt(0))) {
                String[] fields = line.split("\t", -1);
                if (fields[0].chars().allMatch(Character::isDigit)) {
                    rows.add(fields);
                }
            }
        }
        return trees;
    }

    private static Tree tree(List<String[]> rows) {
        int[] heads = rows.stream()
                .mapToInt(row -> row[6].equals("0") ? rows.size() : Integer.parseInt(row[6]) - 1)
                .toArray();
        return new Tree(
                rows.stream().map(row -> Syntax.plain(row[1])).toList(),
                rows.stream().map(row -> row[4]).toList(),
                heads,
                rows.stream().map(row -> relation(row[7])).toList());
    }

    /** Subtypes that the reader uses are kept, others folded into their relation. */
    private static String relation(String full) {
        return switch (full) {
            case "nsubj:pass",
                    "csubj:pass",
                    "aux:pass",
                    "nmod:poss",
                    "nmod:desc",
                    "obl:agent",
                    "obl:unmarked",
                    "acl:relcl",
                    "compound:prt" -> full;
            default -> full.replaceFirst(":.*", "");
        };
    }

    private static TreeSet<String> sorted(List<Tree> trees, java.util.function.Function<Tree, List<String>> part) {
        TreeSet<String> values = new TreeSet<>();
        trees.forEach(tree -> values.addAll(part.apply(tree)));
        return values;
    }

    private static LinearModel trainTagger(List<Tree> trees, List<String> tags) {
        Perceptron learner = new Perceptron(tags, 20);
        Random random = new Random(SEED);
        List<Tree> order = new ArrayList<>(trees);
        int[] features = new int[TaggerFeatures.MOST];
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (Tree tree : order) {
                TaggerFeatures look = new TaggerFeatures(tree.forms());
                int[] guessed = new int[tree.forms().size()];
                for (int i = 0; i < guessed.length; i++) {
                    int count = look.fill(i, guessed, features);
                    guessed[i] = best(learner.scores(features, count));
                    int right = tags.indexOf(tree.tags().get(i));
                    if (guessed[i] != right) {
                        learner.update(features, count, right, guessed[i]);
                        wrong++;
                    }
                    learner.tick();
                }
            }
            System.out.printf("tagger, round %d: %d wrong%n", round + 1, wrong);
        }
        return learner.average(0.03f);
    }

    /** The parser must learn from tags as wrong as those it will meet: each fifth is tagged by what the others teach. */
    private static List<Tree> withGuessedTags(List<Tree> trees, List<String> tags) {
        List<Tree> guessed = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Tree> others = new ArrayList<>();
            List<Tree> own = new ArrayList<>();
            for (int i = 0; i < trees.size(); i++) {
                (i * FOLDS / trees.size() == fold ? own : others).add(trees.get(i));
            }
            Tagger tagger = new Tagger(trainTagger(others, tags));
            for (Tree tree : own) {
                List<String> names = Arrays.stream(tagger.tag(tree.forms()))
                        .mapToObj(tag -> tagger.tagNames().get(tag))
                        .toList();
                guessed.add(new Tree(tree.forms(), names, tree.heads(), tree.relations()));
            }
        }
        return guessed;
    }

    private static LinearModel trainParser(List<Tree> trees, Tagger tagger, List<Tree> held) {
        List<String> names = new ArrayList<>(List.of(Parser.SHIFT, Parser.REDUCE));
        for (String relation : sorted(trees, Tree::relations)) {
            names.add(Parser.LEFT + relation);
            names.add(Parser.RIGHT + relation);
        }
        Parser.Moves moves = new Parser.Moves(names);
        Perceptron learner = new Perceptron(names, 21);
        Random random = new Random(SEED);
        List<Tree> order = new ArrayList<>(trees);
        int[] features = new int[ParserFeatures.MOST];
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            int wrong = 0;
            for (Tree tree : order) {
                int[] tags = tree.tags().stream()
                        .mapToInt(tagger.tagNames()::indexOf)
                        .toArray();
                int[] relations = tree.relations().stream()
                        .mapToInt(relation -> names.indexOf(Parser.LEFT + relation))
                        .toArray();
                ParserFeatures look = new ParserFeatures(Parser.hashes(tree.forms()), tags);
                ParserState state = new ParserState(tags.length);
                while (!state.isFinished()) {
                    int count = look.fill(state, features);
                    float[] scores = learner.scores(features, count);
                    int guess = -1;
                    int right = -1;
                    for (int move = 0; move < scores.length; move++) {
                        if (moves.isPossible(move, state)) {
                            if (guess < 0 || scores[move] > scores[guess]) {
                                guess = move;
                            }
                            if ((right < 0 || scores[move] > scores[right])
                                    && moves.isRight(move, state, tree.heads(), relations)) {
                                right = move;
                            }
                        }
                    }
                    if (right < 0) {
                        // A crossing tree can leave no right move; learn nothing here.
                        right = guess;
                    }
                    if (guess != right && !moves.isRight(guess, state, tree.heads(), relations)) {
                        learner.update(features, count, right, guess);
                        wrong++;
                    }
                    learner.tick();
                    moves.make(round > 0 && random.nextDouble() < OWN_WAY ? guess : right, state);
                }
            }
            System.out.printf("parser, round %d: %d wrong%n", round + 1, wrong);
            if (round % 3 == 2) {
                measureParser(new Parser(learner.average(0.03f)), tagger, held);
            }
        }
        return learner.average(0.03f);
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private static void measureTagger(Tagger tagger, List<Tree> held) {
        int right = 0;
        int all = 0;
        for (Tree tree : held) {
            int[] tags = tagger.tag(tree.forms());
            for (int i = 0; i < tags.length; i++) {
                right += tagger.tagNames().get(tags[i]).equals(tree.tags().get(i)) ? 1 : 0;
                all++;
            }
        }
        System.out.printf("tags right: %.2f %% of %d%n", 100.0 * right / all, all);
    }

    private static void measureParser(Parser parser, Tagger tagger, List<Tree> held) {
        int attached = 0;
        int named = 0;
        int all = 0;
        for (Tree tree : held) {
            ParserState state = parser.parse(tree.forms(), tagger.tag(tree.forms()));
            for (int i = 0; i < tree.forms().size(); i++) {
                if (tree.relations().get(i).equals("punct")) {
                    continue;
                }
                all++;
                if (state.heads[i] == tree.heads()[i]) {
                    attached++;
                    named += parser.relation(state.labels[i])
                                    .equals(tree.relations().get(i))
                            ? 1
                            : 0;
                }
            }
        }
        System.out.printf(
                "without punctuation: heads right %.2f %%, heads and relations %.2f %% of %d%n",
                100.0 * attached / all, 100.0 * named / all, all);
    }
}
