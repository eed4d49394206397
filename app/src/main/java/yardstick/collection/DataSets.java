package yardstick.collection;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.tenants.Tenancy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The data sets of this build. They change only with the schema, so they are read once. */
@Singleton
public class DataSets {

    private final Tenancy tenancy;
    private volatile @Nullable List<DataSet> known;

    DataSets(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    /** All of them, in the order of their numbers. */
    public List<DataSet> all() {
        var read = known;
        if (read == null) {
            read = tenancy.published(DataSetQueries::dataSets);
            known = read;
        }
        return read;
    }

    /** The one with this code. */
    public Optional<DataSet> find(String code) {
        return all().stream().filter(d -> d.code().equals(code)).findFirst();
    }

    /** The collected indicator with this code, in whichever data set it is. */
    public Optional<CollectedIndicator> findIndicator(String code) {
        return all().stream().flatMap(d -> d.find(code).stream()).findFirst();
    }

    /** The collected indicator with this number of ours. */
    CollectedIndicator indicator(int id) {
        return all().stream().flatMap(d -> d.find(id).stream()).findFirst().orElseThrow();
    }

    /**
     * The collected indicators that measure what any of these published ones does. What is counted
     * during a month is no twelfth of a year and is left out, unless it is a share.
     */
    public List<CollectedIndicator> beside(Collection<String> publishedCodes) {
        return all().stream()
                .flatMap(d -> d.indicators().stream())
                .filter(i -> i.publishedCode() != null)
                .filter(i -> publishedCodes.contains(i.publishedCode()))
                .filter(i -> i.nature() != Nature.DURING || i.isPercentage())
                .toList();
    }

    /** The data set that an indicator belongs to. */
    public DataSet of(CollectedIndicator indicator) {
        return all().stream()
                .filter(d -> d.find(indicator.id()).isPresent())
                .findFirst()
                .orElseThrow();
    }
}
