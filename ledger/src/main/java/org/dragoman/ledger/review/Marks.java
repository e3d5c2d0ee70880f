package org.dragoman.ledger.review;

/**
 * A report with what people decided on marked in its text, as {@code training/corpus/README.md} tells.
 *
 * @param report the file's content
 * @param read how many of its sentences somebody decided on, wholly
 * @param sentences how many sentences claims stand in
 */
public record Marks(String report, int read, int sentences) {}
