package yardstick.plan;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A risk to a plan. Levels are low, medium and high.
 *
 * @param id names it within its council
 * @param position order in the register
 * @param body what might happen
 * @param impact how much harm it would do
 * @param likelihood how likely it is
 * @param overall the risk before anything is done
 * @param mitigation what is done about it; may be empty
 * @param revised the risk that remains; null while nobody has said
 * @param owner the role that answers for it; may be empty
 * @param version counts changes
 */
public record Risk(
        UUID id,
        short position,
        String body,
        String impact,
        String likelihood,
        String overall,
        String mitigation,
        @Nullable String revised,
        String owner,
        int version) {}
