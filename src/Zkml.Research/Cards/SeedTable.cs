using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Zkml.Research.Cards;

/// <summary>Reads the <c>results.csv</c> that <c>zkml research --set presets</c> writes.</summary>
internal static class SeedTable
{
    /// <summary>The rows of the validation split that have figures.</summary>
    /// <param name="file">The path.</param>
    public static ImmutableArray<SeedRow> Read(string file)
    {
        using var text = new StreamReader(file);
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture));
        var rows = ImmutableArray.CreateBuilder<SeedRow>();
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (csv["split"] == "validation" && csv["failure"] == "")
            {
                rows.Add(new(
                    csv["experiment"]!,
                    csv.GetField<int>("seed"),
                    csv.GetField<int>("samples"),
                    csv.GetField<double>("float_accuracy"),
                    csv.GetField<double>("circuit_accuracy"),
                    csv.GetField<int>("weights"),
                    csv.GetField<long>("body_constraints"),
                    csv.GetField<int>("program_bytes"),
                    csv.GetField<double?>("proving_seconds")));
            }
        }

        return rows.ToImmutable();
    }
}
