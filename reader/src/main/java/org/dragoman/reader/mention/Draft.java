package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.office.Person;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.jspecify.annotations.Nullable;

/** A mention in the making: what its own words tell, before it is known whom they mean. Never leaves this room. */
final class Draft {

    final int first;
    final int end;
    final int head;
    final Mention.Form form;

    Entity.Kind kind = Entity.Kind.UNKNOWN;
    /** Name without titles. */
    String name = "";
    /** The role in the text's words: "foreign minister". */
    @Nullable
    String role;

    List<String> sectors = new ArrayList<>();

    @Nullable
    KnownActor known;

    Sense.@Nullable Form sense;

    @Nullable
    Person person;
    /** Code of the state or organisation that modifiers name. */
    @Nullable
    String country;

    @Nullable
    String gender;

    boolean plural;
    /** Whether "the", "this" or an owner makes it point back. */
    boolean definite;
    /** Whether it only modifies another noun: "Norwegian". */
    boolean modifier;

    String why = "";

    Draft(int first, int end, int head, Mention.Form form) {
        this.first = first;
        this.end = end;
        this.head = head;
        this.form = form;
    }
}
