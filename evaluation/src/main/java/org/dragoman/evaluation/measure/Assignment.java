package org.dragoman.evaluation.measure;

import java.util.Arrays;

/** The best way to pair rows with columns, one to one: the Hungarian method with potentials, cubic in the longer side. */
final class Assignment {

    private final double[][] worth;
    private final int rows;
    private final int columns;
    /** As many columns as rows at least; a pair with a column that is not there is worth nothing. */
    private final int wide;

    private final double[] rowPotential;
    private final double[] columnPotential;
    /** The row that a column is given to, from 1; 0 for none. Column 0 stands for the row that waits. */
    private final int[] rowOf;

    /** An assignment by what each pair is worth, which is never negative. */
    Assignment(double[][] worth) {
        this.worth = worth;
        this.rows = worth.length;
        this.columns = rows == 0 ? 0 : worth[0].length;
        this.wide = Math.max(rows, columns);
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[wide + 1];
        this.rowOf = new int[wide + 1];
    }

    /** What the best pairing is worth. */
    double best() {
        for (int row = 1; row <= rows; row++) {
            give(row);
        }
        double sum = 0;
        for (int column = 1; column <= wide; column++) {
            sum += rowOf[column] == 0 ? 0 : worth(rowOf[column], column);
        }
        return sum;
    }

    private double worth(int row, int column) {
        return column > columns ? 0 : worth[row - 1][column - 1];
    }

    /** Gives this row a column too, and other rows other columns where that pays. */
    private void give(int row) {
        double[] least = new double[wide + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] seen = new boolean[wide + 1];
        int[] from = new int[wide + 1];
        rowOf[0] = row;
        int column = 0;
        while (column == 0 || rowOf[column] != 0) {
            seen[column] = true;
            column = step(column, least, seen, from);
        }
        while (column != 0) {
            rowOf[column] = rowOf[from[column]];
            column = from[column];
        }
    }

    /** The cheapest column not yet seen, after the potentials have been moved so that it costs nothing more. */
    private int step(int column, double[] least, boolean[] seen, int[] from) {
        int next = 0;
        double step = Double.POSITIVE_INFINITY;
        for (int other = 1; other <= wide; other++) {
            if (seen[other]) {
                continue;
            }
            double cost = -worth(rowOf[column], other) - rowPotential[rowOf[column]] - columnPotential[other];
            if (cost < least[other]) {
                least[other] = cost;
                from[other] = column;
            }
            if (least[other] < step) {
                step = least[other];
                next = other;
            }
        }
        for (int other = 0; other <= wide; other++) {
            if (seen[other]) {
                rowPotential[rowOf[other]] += step;
                columnPotential[other] -= step;
            } else {
                least[other] -= step;
            }
        }
        return next;
    }
}
