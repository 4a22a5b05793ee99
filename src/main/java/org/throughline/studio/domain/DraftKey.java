package org.throughline.studio.domain;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.throughline.engine.ModelKind;

/** Which draft: a model within a redesign. */
public record DraftKey(UUID redesign, ModelKind kind, String model) {

    static final String WHERE = " redesign_id = :redesign and kind = :kind and model_key = :model ";

    StatementSpec in(StatementSpec statement) {
        return statement.param("redesign", redesign).param("kind", kind.code()).param("model", model);
    }
}
