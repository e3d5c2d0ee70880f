package org.dragoman.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.cli.Engine.Coded;
import org.dragoman.cli.page.ReportPage;
import org.dragoman.cli.table.ReportTable;
import org.dragoman.ledger.exchange.plover.PloverLines;
import org.dragoman.wire.RecordWriter;

/** The forms in which records are printed. */
enum Format {
    JSONL {
        @Override
        Sink open(Output out, Look look) {
            return new RecordSink(out);
        }
    },
    TABLE {
        @Override
        Sink open(Output out, Look look) {
            return new TableSink(out, look);
        }
    },
    HTML {
        @Override
        Sink open(Output out, Look look) {
            return new PageSink(out);
        }
    },
    PLOVER {
        @Override
        Sink open(Output out, Look look) {
            return coded -> print(out, PloverLines.render(coded.document(), coded.claims()));
        }
    };

    abstract Sink open(Output out, Look look);

    /**
     * How a table looks.
     *
     * @param columns the terminal's width
     */
    record Look(int columns, boolean coloured) {}

    private static void print(Output out, String text) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static final class RecordSink implements Sink {
        private final RecordWriter writer;

        RecordSink(Output out) {
            this.writer = new RecordWriter(out);
        }

        @Override
        public void write(Coded coded) {
            try {
                writer.write(coded.document(), coded.claims());
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class TableSink implements Sink {
        private final Output out;
        private final Look look;
        private String gap = "";

        TableSink(Output out, Look look) {
            this.out = out;
            this.look = look;
        }

        @Override
        public void write(Coded coded) {
            String table = ReportTable.render(coded.document(), coded.claims(), look.columns(), look.coloured());
            print(out, gap + table);
            gap = "\n\n";
        }
    }

    /** One page for all reports, and so written after the last one. */
    private static final class PageSink implements Sink {
        private final Output out;
        private final List<ReportPage.Report> reports = new ArrayList<>();

        PageSink(Output out) {
            this.out = out;
        }

        @Override
        public void write(Coded coded) {
            reports.add(new ReportPage.Report(coded.document(), coded.claims()));
        }

        @Override
        public void finish() {
            if (reports.size() == 1) {
                ReportPage.Report only = reports.get(0);
                print(out, ReportPage.render(only.document(), only.claims()));
            } else if (!reports.isEmpty()) {
                print(out, ReportPage.render(reports.size() + " reports", reports));
            }
        }
    }
}
