package org.dragoman.coder;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Text;
import org.dragoman.reader.Reader;

/** Reports of a sentence or two, published on 1 June 2020, and what is coded from them. */
final class Coded {

    private static final Knowledge KNOWLEDGE = Knowledge.load();
    private static final Reader READER = Reader.load(KNOWLEDGE);
    private static final Coder CODER = new Coder(KNOWLEDGE);

    private Coded() {}

    static List<Claim> claims(String text) {
        return CODER.code(READER.read(document(text)));
    }

    static <T extends Claim> List<T> claims(String text, Class<T> kind) {
        return claims(text).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Document document(String text) {
        return new Document(
                "report",
                "report.txt",
                null,
                null,
                null,
                PartialDate.parse("2020-06-01"),
                "en",
                Text.of(text),
                List.of(),
                null);
    }

    static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.joining(", "));
    }
}
