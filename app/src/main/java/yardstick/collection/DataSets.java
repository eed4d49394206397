package yardstick.collection;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import yardstick.tenants.Tenancy;

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

    /** The collected indicators that measure what a published one does. */
    public List<CollectedIndicator> beside(String publishedCode) {
        return all().stream()
                .flatMap(d -> d.indicators().stream())
                .filter(i -> publishedCode.equals(i.publishedCode()))
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
