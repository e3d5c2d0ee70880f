package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;

/** Joins what stands in apposition. */
final class Appositions {

    private final Tree tree;
    /** The index of the first draft that covers a token. */
    private final Map<Integer, Integer> draftAt;

    Appositions(Tree tree, Map<Integer, Integer> draftAt) {
        this.tree = tree;
        this.draftAt = draftAt;
    }

    /** "Juan Guaidó, the head of the National Assembly": two ways to name one somebody. */
    void join(List<Draft> drafts, List<EntityBuilder> assigned, Entities entities) {
        for (int i = 0; i < drafts.size(); i++) {
            EntityBuilder b = keptFor(assigned.get(i));
            for (int target : targets(drafts.get(i))) {
                Integer other = draftAt.get(target);
                EntityBuilder a = other == null ? b : keptFor(assigned.get(other));
                if (a != b && a.canBe(b)) {
                    EntityBuilder kept = b.named && !a.named ? b : a;
                    EntityBuilder dropped = kept == a ? b : a;
                    kept.take(dropped);
                    dropped.kept = kept;
                    break;
                }
            }
        }
        assigned.replaceAll(Appositions::keptFor);
        entities.all().removeIf(entity -> entity.kept != null);
    }

    private static EntityBuilder keptFor(EntityBuilder entity) {
        EntityBuilder at = entity;
        for (EntityBuilder kept = at.kept; kept != null; kept = at.kept) {
            at = kept;
        }
        return at;
    }

    /** The tokens that a name may stand in apposition to: "the head of the Assembly, Juan Guaidó" means the head. */
    private List<Integer> targets(Draft draft) {
        List<Integer> targets = new ArrayList<>();
        for (int i = draft.first; i < draft.end; i++) {
            Token token = tree.token(i);
            if (token.relation().equals("appos") && (token.head() < draft.first || token.head() >= draft.end)) {
                targets.add(token.head());
                Token above = tree.token(token.head());
                if (above.relation().equals("nmod") && above.head() != Token.ROOT) {
                    targets.add(above.head());
                }
            }
        }
        return targets;
    }
}
