package org.dragoman.intake;

/**
 * A report as a file gives it, before it is given an id and looked at for boilerplate, language and doubles.
 *
 * @param externalId the id that the input gave, else the file's name
 * @param text the text, as it will be addressed
 * @param publication what the file itself tells
 */
record RawReport(String externalId, String text, Publication publication) {}
