package org.dragoman.bench.ledger;

import java.util.List;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;

/** A report that nobody wrote and the claims that nobody found in it. */
record GeneratedReport(Document document, String coder, List<Claim> claims) {}
