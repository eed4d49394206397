package yardstick.operations;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import org.jooq.conf.Settings;

/** How jOOQ runs statements. */
@Factory
final class StatementSettings {

    /** Without its log of statements, which costs a tenth of the time and would print figures. */
    @Singleton
    Settings settings() {
        return new Settings().withExecuteLogging(false);
    }
}
