package org.dragoman.coder;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Actor;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Quantity;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;
import org.jspecify.annotations.Nullable;

/** Quantities to figures: what was counted, how exactly, and by whom. */
final class FigureCoder {

    private FigureCoder() {}

    static List<Figure> code(Coding coding, Knowledge knowledge) {
        List<Figure> figures = new ArrayList<>();
        for (Quantity quantity : coding.reading().quantities()) {
            Sentence sentence = coding.reading().sentenceOf(quantity.first());
            if (sentence.boilerplate() || quantity.noun() < 0 && quantity.unit().equals("count")) {
                continue;
            }
            figures.add(figure(coding, knowledge, quantity));
        }
        return figures;
    }

    private static Figure figure(Coding coding, Knowledge knowledge, Quantity quantity) {
        Attribution attribution = coding.attributionOf(quantity.first());
        Actor by = attribution == null ? null : coding.actors().one(attribution.speaker());
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(coding.evidence(quantity.span(), quantity.why()));
        Placing.Found place = Placing.find(coding, knowledge, quantity.first(), Trigger.NONE, List.of());
        return new Figure(
                coding.anchor(
                        "figure",
                        quantity.first(),
                        quantity.span(),
                        0.8,
                        attribution == null ? Attribution.NONE : attribution.id(),
                        evidence),
                quantity.value(),
                quantity.lower(),
                quantity.upper(),
                quantity.unit(),
                what(coding, quantity),
                place == null ? null : place.place(),
                period(coding, quantity),
                by);
    }

    /** The noun with its modifiers and the verb it stands with: "people killed in violence". */
    private static String what(Coding coding, Quantity quantity) {
        if (quantity.noun() < 0) {
            return quantity.unit();
        }
        Tree tree = coding.tree();
        Token noun = tree.token(quantity.noun());
        StringBuilder what = new StringBuilder(coding.quote(coding.phrase(noun.index())));
        Token head = tree.head(noun);
        boolean subject = noun.relation().startsWith("nsubj") || noun.relation().equals("obj");
        if (head != null && subject && head.isVerb()) {
            what.append(' ').append(head.form());
        }
        return what.toString();
    }

    private static @Nullable String period(Coding coding, Quantity quantity) {
        TimeExpression expression = Dating.expression(coding, quantity.first(), Trigger.NONE);
        return expression == null ? null : expression.text();
    }
}
