package org.dragoman.evaluation.measure;

/**
 * One figure.
 *
 * @param task what was asked ("attribution")
 * @param file the data, as a path below the data folder with {@code /}
 * @param metric what was counted ("pair-f1")
 * @param value 0 to 1, the more the better
 * @param n how many gold items it rests on
 */
public record Score(String task, String file, String metric, double value, int n) {}
