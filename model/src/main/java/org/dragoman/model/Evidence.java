package org.dragoman.model;

/**
 * Words that carry a claim, and why they do.
 *
 * @param span where they stand
 * @param text the words themselves
 * @param why the rule, pattern or fallback by which they count, for a person to read
 */
public record Evidence(Span span, String text, String why) {}
