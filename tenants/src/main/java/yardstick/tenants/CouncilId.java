package yardstick.tenants;

import java.util.UUID;

/** A council's identity in this product. It stays when the council's codes change. */
public record CouncilId(UUID value) {}
