package yardstick.statistics;

/**
 * A quarter of all councils by value, A best to D worst; cut by {@link Quartiles}. Arithmetic, not
 * an opinion: never mix it with RAG.
 */
public enum QuartileBand {
    A,
    B,
    C,
    D
}
