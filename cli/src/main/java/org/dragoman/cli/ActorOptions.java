package org.dragoman.cli;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.dragoman.ledger.crisis.ActorNames;
import org.dragoman.model.Fault;
import picocli.CommandLine.Option;

/** Who is asked about. */
final class ActorOptions {

    @Option(
            names = "--actor",
            paramLabel = "NAME",
            description = {
                "Only what involves this actor: an id (norway), a code (NOR) or a name.",
                "May be given several times; one of them is then enough."
            })
    List<String> actors = List.of();

    /**
     * The keys of those who are meant; empty for all.
     *
     * @param names asked only where an actor is given
     * @throws WrongUsage if a name is that of several
     */
    Set<String> keys(Supplier<ActorNames> names) {
        Set<String> keys = new TreeSet<>();
        for (String actor : actors) {
            List<String> meant = names.get().keys(actor);
            if (meant.size() > 1) {
                throw new WrongUsage(Fault.ACTOR_AMBIGUOUS.with(actor, String.join(", ", meant)));
            }
            keys.addAll(meant);
        }
        return keys;
    }
}
