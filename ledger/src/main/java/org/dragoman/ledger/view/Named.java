package org.dragoman.ledger.view;

/**
 * Somebody in a row of an answer.
 *
 * @param key the key under which the ledger knows them, after what people declared to be the same
 * @param name their name as reports give it, or what the key tells of it
 */
public record Named(String key, String name) {}
