package org.dragoman.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.dragoman.knowledge.actor.Actors;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.knowledge.office.Offices;
import org.dragoman.knowledge.place.Places;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.FaultException;

/**
 * Everything that Dragoman knows before it reads. Immutable and thread-safe.
 *
 * @param actors states, institutions, organisations, groups, peoples
 * @param offices who held which office when
 * @param places the gazetteer
 * @param words lemmas, titles, roles, verbs of speech
 * @param codebook types, modes, contexts, acts, patterns
 * @param version the version of the tables, part of every record's {@code coder}: {@code 1}, or {@code 1+9f3a01bc} with a
 *     hash of the analyst's own tables where there are some
 */
public record Knowledge(Actors actors, Offices offices, Places places, Words words, Codebook codebook, String version) {

    /** The version of the tables that come with Dragoman. */
    public static final String VERSION = "1";

    /** What comes with Dragoman. */
    public static Knowledge load() {
        return load(List.of());
    }

    /**
     * What comes with Dragoman and, read after it, an analyst's own tables.
     *
     * @param additions folders laid out as {@code knowledge/data} is; each may hold any of its tables
     * @throws org.dragoman.model.FaultException with file and line where a table breaks its form
     */
    public static Knowledge load(List<Path> additions) {
        try (TableFolder folder = TableFolder.open(additions)) {
            CompletableFuture<Offices> offices = CompletableFuture.supplyAsync(() -> Offices.load(folder));
            CompletableFuture<Places> places = CompletableFuture.supplyAsync(() -> Places.load(folder));
            Actors actors = Actors.load(folder);
            Words words = Words.load(folder);
            Codebook codebook = Codebook.load(folder);
            String own = folder.additionsHash();
            String version = own.isEmpty() ? VERSION : VERSION + "+" + own;
            return new Knowledge(actors, offices.join(), places.join(), words, codebook, version);
        } catch (CompletionException e) {
            if (e.getCause() instanceof FaultException fault) {
                throw fault;
            }
            throw e;
        }
    }
}
