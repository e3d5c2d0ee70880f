package org.dragoman.ledger.crisis;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A crisis as a person declares it in a small YAML file; {@code docs/views.md} tells its form.
 *
 * @param name what it is called
 * @param parties keys of those between whom it is; at least one
 * @param thirdParties keys of those who stand between them
 * @param issues what it is about, in the analyst's words; they select nothing
 * @param countries ISO 3166-1 alpha-3 of where it is
 * @param from first day of publication that counts, or null
 * @param to last day of publication that counts, or null
 */
public record CrisisFile(
        String name,
        List<String> parties,
        List<String> thirdParties,
        List<String> issues,
        List<String> countries,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** How many of the actors and the countries a report must name. */
    private static final int LEAST = 2;

    private static final long LARGEST = 1 << 20;

    public CrisisFile {
        parties = List.copyOf(parties);
        thirdParties = List.copyOf(thirdParties);
        issues = List.copyOf(issues);
        countries = List.copyOf(countries);
    }

    /**
     * Reads a file.
     *
     * @throws org.dragoman.model.FaultException if it cannot be read, or with the line where it breaks the form
     */
    public static CrisisFile read(Path file, ActorNames actors) {
        return new CrisisReader(CrisisEntry.parse(file, content(file)), actors).read();
    }

    private static String content(Path file) {
        if (!Files.exists(file)) {
            throw Fault.FILE_MISSING.with(file);
        }
        try {
            if (!Files.isRegularFile(file)) {
                throw Fault.FILE_UNREADABLE.with(file, "it is a folder or a device");
            }
            if (Files.size(file) > LARGEST) {
                throw Fault.CRISIS.with(file, 1, "the file is larger than 1 MiB");
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw Fault.ENCODING.with(file, "UTF-8");
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The reports of the crisis: those that name a party, and besides another party, a third party or one of the
     * countries. Where the file names nothing besides one party, that party is enough.
     */
    public Selection.Crisis crisis() {
        List<String> actors = new ArrayList<>(parties);
        actors.addAll(thirdParties);
        int countable = actors.size() + (countries.isEmpty() ? 0 : 1);
        return new Selection.Crisis(actors, parties, countries, Math.min(LEAST, countable), from, to);
    }
}
