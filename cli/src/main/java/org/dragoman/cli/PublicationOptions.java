package org.dragoman.cli;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person can tell of a report's publication. */
final class PublicationOptions {

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = {
                "Day of publication, as 2019-01-28, 2019-01 or 2019. Words such as \"on Friday\" are counted from it.",
                "It fills what the report itself does not tell."
            })
    @Nullable
    String published;

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Name of the publication, where the report itself does not tell it.")
    @Nullable
    String publisher;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where the report was published, where the report itself does not tell it.")
    @Nullable
    String url;

    @Option(
            names = "--title",
            paramLabel = "WORDS",
            description = "The report's headline, where the report itself does not tell it.")
    @Nullable
    String title;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the files, such as windows-1252. Default: found out for each file.")
    @Nullable
    String encoding;

    Intake intake() {
        Intake intake = Intake.create().withDefaults(new Publication(date(), publisher, url, title, null));
        return encoding == null ? intake : intake.withEncoding(charset(encoding));
    }

    private @Nullable PartialDate date() {
        if (published == null) {
            return null;
        }
        try {
            return PartialDate.parse(published);
        } catch (DateTimeException e) {
            throw new WrongUsage(Fault.DATE.with("--published", published));
        }
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new WrongUsage(Fault.OPTION.with("There is no encoding " + name + "."));
        }
    }
}
