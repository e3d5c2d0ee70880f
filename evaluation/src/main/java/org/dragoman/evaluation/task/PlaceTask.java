package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dragoman.coder.NamedPlace;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.data.Xml;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.measure.Pairing;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.measure.Sheet;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Names of places and where they lie, on articles marked as LGL's and GeoVirus's are: right within 161 km, which are 100 miles. */
final class PlaceTask implements Task {

    private static final double NEAR = 161;
    private static final double EARTH_RADIUS = 6371.0088;

    private static final Set<String> TOPONYMS = Set.of("toponym", "location");
    private static final Set<String> FIELDS = Set.of("start", "end", "phrase", "name", "lat", "lon");

    @Override
    public String name() {
        return "places";
    }

    @Override
    public boolean takes(DataFile file) {
        return file.head().holds("<articles") && file.head().holds("<article");
    }

    /** A place's name, and its latitude and longitude in degrees, or null. */
    private record Toponym(Span span, double @Nullable [] point) {}

    private record Article(int line, String text, List<Toponym> toponyms) {}

    /** An article's counts: names found, and of those with coordinates how many there are, are found, and are near. */
    private record Outcome(Counts names, int located, int found, int near) {}

    @Override
    public List<Score> score(DataFile file, Workbench bench) {
        List<Outcome> outcomes = bench.each(parse(file.text()), article -> outcome(article, bench));
        Counts names = Counts.sum(outcomes.stream().map(Outcome::names).toList());
        int located = outcomes.stream().mapToInt(Outcome::located).sum();
        int found = outcomes.stream().mapToInt(Outcome::found).sum();
        int near = outcomes.stream().mapToInt(Outcome::near).sum();
        return new Sheet(name(), file.name())
                .all("recognition", names)
                .share("within-161km", near, located)
                .share("within-161km-of-recognised", near, found)
                .scores();
    }

    private static Outcome outcome(Article article, Workbench bench) {
        List<NamedPlace> made = bench.subject().places(bench.read("line " + article.line(), article.text(), null));
        List<Map.Entry<Toponym, NamedPlace>> pairs = Pairing.best(article.toponyms(), made, PlaceTask::fit);
        int found = 0;
        int near = 0;
        for (Map.Entry<Toponym, NamedPlace> pair : pairs) {
            double[] point = pair.getKey().point();
            if (point != null) {
                found++;
                near += isNear(point, pair.getValue().place()) ? 1 : 0;
            }
        }
        int located = (int) article.toponyms().stream()
                .filter(toponym -> toponym.point() != null)
                .count();
        Counts names = new Counts(pairs.size(), made.size(), article.toponyms().size());
        return new Outcome(names, located, found, near);
    }

    private static double fit(Toponym gold, NamedPlace made) {
        return Math.min(gold.span().end(), made.span().end())
                - Math.max(gold.span().begin(), made.span().begin());
    }

    /** A whole country has no coordinates among our places, so that it is never near. */
    private static boolean isNear(double[] point, @Nullable Place place) {
        if (place == null || place.latitude() == null || place.longitude() == null) {
            return false;
        }
        return kilometres(point[0], point[1], place.latitude(), place.longitude()) <= NEAR;
    }

    /** The great circle between two points in degrees. */
    static double kilometres(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        double half = Math.sin(north) * Math.sin(north)
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(otherLatitude))
                        * Math.sin(east)
                        * Math.sin(east);
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    private static List<Article> parse(DataFile.Part part) {
        List<Article> articles = new ArrayList<>();
        try (Xml xml = Xml.open(part)) {
            XMLStreamReader reader = xml.reader();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("article")) {
                    articles.add(article(part, reader));
                }
            }
        } catch (XMLStreamException malformed) {
            throw Xml.damaged(part, malformed);
        }
        return articles;
    }

    private static Article article(DataFile.Part part, XMLStreamReader reader) throws XMLStreamException {
        int line = reader.getLocation().getLineNumber();
        String text = "";
        List<Map<String, String>> fields = new ArrayList<>();
        for (int what = reader.next(); !isEnd(reader, what, "article"); what = reader.next()) {
            if (what == XMLStreamConstants.START_ELEMENT) {
                if (reader.getLocalName().equals("text")) {
                    text = reader.getElementText();
                } else if (TOPONYMS.contains(reader.getLocalName())) {
                    fields.add(fields(reader, reader.getLocalName()));
                }
            }
        }
        Text whole = Text.of(text);
        List<Toponym> toponyms = new ArrayList<>();
        for (Map<String, String> toponym : fields) {
            toponyms.add(toponym(part, line, whole, toponym));
        }
        return new Article(line, text, toponyms);
    }

    private static boolean isEnd(XMLStreamReader reader, int what, String element) {
        return what == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(element);
    }

    /** The fields of a toponym, however deep; the first of a name counts. */
    private static Map<String, String> fields(XMLStreamReader reader, String element) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        for (int what = reader.next(); !isEnd(reader, what, element); what = reader.next()) {
            if (what == XMLStreamConstants.START_ELEMENT && FIELDS.contains(reader.getLocalName())) {
                String field = reader.getLocalName();
                fields.putIfAbsent(field, reader.getElementText().strip());
            }
        }
        return fields;
    }

    private static Toponym toponym(DataFile.Part part, int line, Text text, Map<String, String> fields) {
        try {
            int begin = Integer.parseInt(fields.getOrDefault("start", ""));
            int end = Integer.parseInt(fields.getOrDefault("end", ""));
            String phrase = fields.getOrDefault("phrase", fields.getOrDefault("name", ""));
            Span span = placed(text, new Span(begin, end), phrase);
            String latitude = fields.getOrDefault("lat", "");
            String longitude = fields.getOrDefault("lon", "");
            boolean located = !latitude.isEmpty() && !longitude.isEmpty();
            return new Toponym(
                    span, located ? new double[] {Double.parseDouble(latitude), Double.parseDouble(longitude)} : null);
        } catch (IllegalArgumentException e) {
            throw part.damaged(line, "the article has a place without whole numbers for start and end in its text");
        }
    }

    /** Some corpora count characters from 1. */
    private static Span placed(Text text, Span span, String phrase) {
        if (span.end() > text.length()) {
            throw new IllegalArgumentException("It ends behind the text");
        }
        boolean fromOne = !text.quote(span).equals(phrase)
                && span.begin() > 0
                && text.quote(new Span(span.begin() - 1, span.end() - 1)).equals(phrase);
        return fromOne ? new Span(span.begin() - 1, span.end() - 1) : span;
    }
}
