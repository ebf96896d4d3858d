package dev.sluice.benchmark.arrangement;

import dev.sluice.benchmark.hash.HashFigures;
import dev.sluice.benchmark.hash.HashingCost;
import dev.sluice.benchmark.load.LoadFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the whole arrangement has shown.
 *
 * @param arrangement what was arranged, in words
 * @param hashing what a password hash cost
 * @param readySeconds from the start of the process to the first 200
 * @param firstMinute what it does as soon as it is ready, or null if that was left out
 * @param loads what it does when it is warm
 * @param counted one client, while the database counts statements; empty where it cannot
 * @param hash what hashing alone would allow, or null if it was left out
 */
public record ArrangementFigures(
    String arrangement,
    HashingCost hashing,
    double readySeconds,
    @Nullable FirstMinute firstMinute,
    List<LoadFigures> loads,
    List<LoadFigures> counted,
    @Nullable HashFigures hash) {}
