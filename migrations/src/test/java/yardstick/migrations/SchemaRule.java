package yardstick.migrations;

/**
 * One promise of the schema: a query over the catalogue that names whatever breaks it, and a defect
 * that it must name.
 *
 * @param promise the rule, as a sentence
 * @param offenders one column of names of whatever breaks the rule; no rows when all is well
 * @param defect commands that break the rule
 * @param named what the query must then name
 */
record SchemaRule(String promise, String offenders, String defect, String named) {

    @Override
    public String toString() {
        return promise;
    }
}
