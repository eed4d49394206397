package yardstick.papers;

import yardstick.comparison.Catalogue;
import yardstick.comparison.Council;
import yardstick.tenants.CouncilId;
import yardstick.tenants.Membership;
import yardstick.tenants.SignedIn;

/**
 * Who wants a paper, from which editions, and for whom.
 *
 * @param who is asking
 * @param membership for which council, and as what
 * @param catalogue the editions that count
 * @param readers who will read it
 * @param drawn whether pictures are drawn, or only said in words
 */
record Asking(
        SignedIn who, Membership membership, Catalogue catalogue, Readers readers, boolean drawn) {

    /** With pictures. */
    Asking(SignedIn who, Membership membership, Catalogue catalogue, Readers readers) {
        this(who, membership, catalogue, readers, true);
    }

    CouncilId council() {
        return membership.council();
    }

    /** The same from other editions. */
    Asking with(Catalogue other) {
        return new Asking(who, membership, other, readers, drawn);
    }

    /** The council with its area; refuses what the editions do not know. */
    Council findCouncil() {
        return catalogue.findCouncil(membership.code()).orElseThrow(PaperWriter::notThere);
    }
}
