package org.dragoman.coder;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Evidence;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Mention;
import org.jspecify.annotations.Nullable;

/** Attributions to statements. Comes first, as all other claims may stand in a statement. */
final class StatementCoder {

    private StatementCoder() {}

    static List<Statement> code(Coding coding) {
        List<Attribution> kept = new ArrayList<>();
        for (Attribution attribution : coding.reading().attributions()) {
            Actor speaker = coding.actors().one(attribution.speaker());
            // Words that nobody is named for are kept only where they stand in quotation marks.
            if (!attribution.content().isEmpty()
                    && (speaker != null || attribution.style() == Statement.Style.DIRECT)) {
                kept.add(attribution);
            }
        }
        List<Anchor> anchors = new ArrayList<>();
        for (Attribution attribution : kept) {
            Anchor anchor = anchor(coding, attribution);
            anchors.add(anchor);
            coding.remember(attribution, anchor.id());
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            Attribution attribution = kept.get(i);
            String within = coding.statementId(attribution.within());
            Anchor bare = anchors.get(i);
            Anchor anchor = new Anchor(
                    bare.id(),
                    bare.document(),
                    bare.sentence(),
                    bare.span(),
                    bare.text(),
                    bare.confidence(),
                    within,
                    bare.evidence(),
                    bare.coder());
            statements.add(new Statement(
                    anchor,
                    coding.actors().one(attribution.speaker()),
                    coding.actors().one(attribution.addressee()),
                    attribution.cue(),
                    content(coding, attribution),
                    attribution.style(),
                    date(coding, attribution),
                    within));
        }
        return statements;
    }

    private static Anchor anchor(Coding coding, Attribution attribution) {
        Span cue = coding.tree().span(attribution.cueFirst(), attribution.cueEnd() - 1);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(coding.evidence(cue, attribution.why()));
        if (attribution.speaker() >= 0) {
            Mention speaker = coding.reading().mentions().get(attribution.speaker());
            evidence.add(coding.evidence(speaker.span(), "speaker: " + speaker.why()));
        }
        return coding.anchor(
                "statement", attribution.cueFirst(), cue, attribution.confidence(), Attribution.NONE, evidence);
    }

    private static Statement.Content content(Coding coding, Attribution attribution) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Stretch stretch : attribution.content()) {
            Span span = coding.tree().span(stretch.first(), stretch.end() - 1);
            spans.add(span);
            text.append(text.isEmpty() ? "" : " ").append(coding.quote(span));
        }
        return new Statement.Content(text.toString(), spans);
    }

    private static @Nullable PartialDate date(Coding coding, Attribution attribution) {
        PartialDate told = attribution.verb() < 0 ? null : Dating.of(coding, attribution.verb());
        return told != null ? told : coding.document().published();
    }
}
