package org.dragoman.wire;

/** The fields of a document's record, in their order. */
final class DocumentFields {

    private DocumentFields() {}

    static void write(DocumentRecord document, Fields fields) {
        fields.text("kind", "document");
        fields.text("id", document.id());
        fields.text("externalId", document.externalId());
        fields.text("title", document.title());
        fields.text("publisher", document.publisher());
        fields.text("url", document.url());
        fields.date("published", document.published());
        fields.text("language", document.language());
        fields.text("sha256", document.sha256());
        fields.integer("length", document.length());
        fields.text("duplicateOf", document.duplicateOf());
        fields.objects("boilerplate", document.boilerplate(), (part, inner) -> {
            inner.span("span", part.span());
            inner.word("kind", part.kind());
        });
    }
}
