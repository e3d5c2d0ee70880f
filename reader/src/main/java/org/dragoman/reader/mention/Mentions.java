package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Tree;

/** Who and what a report names. */
public final class Mentions {

    private Mentions() {}

    /**
     * The mentions of a report and the entities that they name.
     *
     * @param mentions in the order of the text
     * @param entities in the order of their first mention
     */
    public record Named(List<Mention> mentions, List<Entity> entities) {}

    /** @param findings the encoder's, to fill what the rules leave open */
    public static Named find(
            Document document,
            Tree tree,
            List<Sentence> sentences,
            List<Quotation> quotations,
            Knowledge knowledge,
            Findings findings) {
        LearnedMentions learned = new LearnedMentions(tree, findings);
        List<Draft> drafts = new MentionFinder(knowledge, tree, learned).find(sentences);
        Coreference coreference = new Coreference(knowledge, tree, quotations, document, learned);
        List<EntityBuilder> assigned = coreference.resolve(drafts);
        Map<Integer, Integer> ids = new HashMap<>();
        List<EntityBuilder> builders = new ArrayList<>();
        for (EntityBuilder entity : coreference.entities()) {
            ids.put(entity.id, builders.size());
            builders.add(entity);
        }
        List<List<Integer>> mentionIds = new ArrayList<>();
        builders.forEach(entity -> mentionIds.add(new ArrayList<>()));
        List<Mention> mentions = new ArrayList<>(drafts.size());
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int entity = ids.getOrDefault(assigned.get(i).id, 0);
            Span span = tree.span(draft.first, draft.end - 1);
            mentions.add(new Mention(
                    i,
                    draft.first,
                    draft.end,
                    draft.head,
                    draft.form,
                    entity,
                    span,
                    document.text().quote(span),
                    draft.why));
            mentionIds.get(entity).add(i);
        }
        List<Entity> entities = new ArrayList<>(builders.size());
        for (int id = 0; id < builders.size(); id++) {
            EntityBuilder builder = builders.get(id);
            List<Integer> members = builder.members.stream()
                    .filter(member -> ids.containsKey(member.id))
                    .map(member -> ids.getOrDefault(member.id, 0))
                    .toList();
            entities.add(builder.build(members, mentionIds.get(id), id));
        }
        return new Named(mentions, entities);
    }
}
