using System.Collections.Immutable;
using Zkml.Host.Files;

namespace Zkml.Data.Datasets.Tables.GermanCredit;

/// <summary>
/// German credit (Hofmann, 1994; UCI "statlog"): 1,000 applications for credit, 7 numbers and 13 categories each, good or bad. The file comes from a given
/// directory, else from the UCI archive; wherever from, it must have the published hash. The 300 test rows are those of scikit-learn's
/// <c>train_test_split(test_size=0.3, random_state=0, stratify=label)</c>, and the features those of pandas' <c>get_dummies(drop_first=True)</c>.
/// </summary>
internal sealed class GermanCreditSource : ITableDatasetSource
{
    private const string FileName = "german.data";
    private const int Bytes = 79_793;

    private static readonly ImmutableArray<string> Header =
    [
        "status", "duration", "credit_history", "purpose", "amount", "savings", "employment", "installment_rate", "personal_status", "other_debtors",
        "residence_since", "property", "age", "other_installments", "housing", "existing_credits", "job", "dependents", "telephone", "foreign_worker", "risk",
    ];

    private readonly Uri _address;

    /// <summary>The data set, from the UCI archive.</summary>
    public GermanCreditSource()
        : this(new("https://archive.ics.uci.edu/ml/machine-learning-databases/statlog/german/german.data"))
    {
    }

    internal GermanCreditSource(Uri address) => _address = address;

    /// <inheritdoc/>
    public string Name => "german-credit";

    /// <inheritdoc/>
    public string Description => "1,000 applications for credit, 7 numbers and 13 categories, good or bad (UCI statlog; Hofmann, 1994)";

    /// <inheritdoc/>
    public string Sha256 => "b21f3d81db8071257d5ff1deaeba1fd4303b62712e6fcc9715c7a86202cb5871";

    /// <inheritdoc/>
    public string Place(DataDirectories directories) => Given(directories) ?? Cached(directories);

    /// <inheritdoc/>
    public TableSplits Load(DataDirectories directories, Action<string>? log = null)
    {
        var path = Locate(directories, log);
        new PublishedFile(path, Sha256).Check();
        var table = Named(CsvFile.ReadKnown(UntrustedFile.ReadAllBytes(path, Bytes, "delete the file and fetch it again"), path, ' ', Header));
        return new(new(Name, table, new("risk", ["good", "bad"])), Schema(table), TableResource.Rows("GermanCredit/test-rows.txt"));
    }

    // The file says 1 and 2.
    private static RawTable Named(RawTable table) => table with
    {
        Cells = [.. table.Cells.Select((cell, i) => (i + 1) % Header.Length != 0 ? cell : cell == "1" ? "good" : "bad")],
    };

    // get_dummies puts the numbers first.
    private static TableSchema Schema(RawTable table)
    {
        var inferred = SchemaInference.Infer(table, encoding: CategoryEncoding.OneHotDropFirst);
        return new([.. inferred.Columns.OrderBy(column => column is NumericColumn ? 0 : 1)], inferred.Target);
    }

    private static string? Given(DataDirectories directories) => directories.Given is { } given && File.Exists(Path.Combine(given, FileName)) ? Path.Combine(given, FileName) : null;

    private static string Cached(DataDirectories directories) => Path.Combine(directories.Cache, "datasets", FileName);

    private string Locate(DataDirectories directories, Action<string>? log)
    {
        if (Given(directories) is { } given)
        {
            return given;
        }

        var cached = Cached(directories);
        if (!new PublishedFile(cached, Sha256).IsWhole)
        {
            log?.Invoke($"fetching {_address}");
            new PublishedDownload(_address, Bytes, Sha256).FetchTo(cached);
        }

        return cached;
    }
}
