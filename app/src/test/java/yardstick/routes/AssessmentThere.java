package yardstick.routes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A self-assessment of each of two councils that is open, with evidence, and one that is signed
 * off, as if nobody had touched them.
 */
final class AssessmentThere {

    private AssessmentThere() {}

    /** Puts them there, past the policies. */
    static void put(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(ASSESSMENTS);
        }
    }

    private static final String ASSESSMENTS =
            """
            delete from council.self_assessment where author like 'route-matrix%';
            insert into council.self_assessment
              (council_id, assessment_id, year, question_set, author, begun_by_name)
            select c.council_id, v.id, v.year, 'annual-engagement', 'route-matrix', 'Somebody'
              from published.council c join published.area a using (area_id),
                   (values ('00000000-0000-4000-9000-0000000000f1'::uuid, 2031),
                           ('00000000-0000-4000-9000-0000000000f2', 2032)) v (id, year)
             where a.code in ('E06000033', 'E06000034');
            insert into council.assessment_answer
              (council_id, assessment_id, question, body, written_by_name, version)
            select a.council_id, a.assessment_id, q.question, 'Practice is sound', 'Somebody', 1
              from council.self_assessment a join published.assessment_question q using (question_set)
             where a.author = 'route-matrix';
            insert into council.assessment_evidence
              (council_id, evidence_id, assessment_id, question, path, title)
            select council_id, '00000000-0000-4000-9000-0000000000f3', assessment_id, 'what-we-know',
                   '/compare/E06000033/inspections', 'Inspections'
              from council.self_assessment
             where assessment_id = '00000000-0000-4000-9000-0000000000f1';
            insert into council.assessment_signing
              (council_id, signing_id, assessment_id, kind, role, at, signed_by_name)
            select council_id, '00000000-0000-4000-9000-0000000000f4', assessment_id, 'signed',
                   'Director', now() - interval '7 months', 'Somebody'
              from council.self_assessment
             where assessment_id = '00000000-0000-4000-9000-0000000000f2';
            """;
}
