package org.dragoman.knowledge.word;

import org.jspecify.annotations.Nullable;

/**
 * A word before a person's name.
 *
 * @param gender {@code f}, {@code m} or null
 * @param kind {@code honorific}, {@code office}, {@code rank} or {@code clergy}
 */
public record Title(String title, @Nullable String gender, String kind) {}
