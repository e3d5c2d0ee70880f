package org.dragoman.reader.encoder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a file {@code labels.tsv} tells of the network beside it. Its rows, divided by tabs: a head and a label; {@code link}, a kind and its
 * biases; {@code near} and the distances; {@code linkSize} and a number; {@code sha256}, a file and its checksum.
 *
 * @param checksums SHA-256 of the files beside it, by their names
 */
record Labels(Heads heads, Links links, Map<String, String> checksums) {

    private static final int VERSION_LENGTH = 8;

    /** @throws IllegalArgumentException where a row does not fit */
    static Labels parse(List<String> lines) {
        List<List<String>> heads = new ArrayList<>();
        List<List<String>> links = new ArrayList<>();
        List<Integer> near = new ArrayList<>();
        Map<String, String> checksums = new HashMap<>();
        int size = 0;
        for (String line : lines) {
            List<String> row = Arrays.asList(line.split("\t", -1));
            if (row.size() < 2) {
                throw new IllegalArgumentException("labels.tsv holds the line \"" + line + '"');
            }
            List<String> rest = row.subList(1, row.size());
            switch (row.get(0)) {
                case "link" -> links.add(rest);
                case "near" -> rest.forEach(number -> near.add(Integer.valueOf(number)));
                case "linkSize" -> size = Integer.parseInt(row.get(1));
                case "sha256" -> checksums.put(row.get(1), row.get(row.size() - 1));
                default -> heads.add(row);
            }
        }
        return new Labels(Heads.of(heads), new Links(links, near, size), checksums);
    }

    /** @throws IllegalArgumentException where a file is not the one that the labels were written for */
    void check(String name, byte[] file) {
        String found = sha256(file);
        if (!found.equals(checksums.get(name))) {
            throw new IllegalArgumentException(name + " is damaged or not of one piece with labels.tsv");
        }
    }

    /** The first letters of the network's checksum. */
    String version() {
        return checksums.getOrDefault("reader.onnx", "").substring(0, VERSION_LENGTH);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
