package yardstick.operations;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import yardstick.tenants.Tenancy;

/** A page that asks the database and needs no sign-in; exists in DatabaseAwayTest alone. */
@Requires(property = "yardstick.test", value = "database-away")
@Controller(value = "/test/database", produces = MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class DatabaseQuestion {

    private final Tenancy tenancy;

    DatabaseQuestion(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    @Get("/{name}")
    String ask(String name) {
        return tenancy.published(sql -> sql.selectOne().fetchSingle().value1()) + " for " + name;
    }

    @Get("/{name}/mistake")
    String mistake(String name) {
        return tenancy.published(sql -> sql.fetchValue("select 1 / 0")) + name;
    }
}
