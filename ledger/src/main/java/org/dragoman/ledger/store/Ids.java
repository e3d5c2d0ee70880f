package org.dragoman.ledger.store;

import java.util.List;

/**
 * Finds ids by the hexadecimal digits that they begin with, in small letters; ascending, and no more than are asked for.
 *
 * <p>Every method throws a {@link org.dragoman.model.FaultException} of the numbers 601 to 608 where the database fails it.
 */
public final class Ids {

    /** Sorts after every hexadecimal digit. */
    private static final String AFTER_HEXADECIMALS = "g";

    private final Store store;

    Ids(Store store) {
        this.store = store;
    }

    /** Ids of claims as they are coded now. */
    public List<String> claims(String beginning, int most) {
        return ids("claim where superseded is null and", beginning, most);
    }

    /** Ids of claims that were ever coded. */
    public List<String> claimsEver(String beginning, int most) {
        return ids("claim where", beginning, most);
    }

    /** Ids of documents. */
    public List<String> documents(String beginning, int most) {
        return ids("report where", beginning, most);
    }

    private List<String> ids(String among, String beginning, int most) {
        return store.guarded(() -> store.engine()
                .handle()
                .createQuery("select distinct id from " + among + " id >= ? and id < ? order by id limit " + most)
                .bind(0, beginning)
                .bind(1, beginning + AFTER_HEXADECIMALS)
                .mapTo(String.class)
                .list());
    }
}
