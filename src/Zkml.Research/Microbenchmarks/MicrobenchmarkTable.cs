using System.Collections.Immutable;
using System.Globalization;
using Zkml.Host;

namespace Zkml.Research.Microbenchmarks;

/// <summary>The microbenchmarks as a Markdown table.</summary>
public static class MicrobenchmarkTable
{
    private static ImmutableArray<(string File, string Step, string Remark)> Steps { get; } =
    [
        ("relu", "ReLU, 32 bits", "published in 2023: 102, 171, 240, that is a cast of about 33 and 69 per step; here a ReLU compares with a constant, whereas 69 is the cost of comparing two private values"),
        ("product", "product of two values", "published in 2023: 1 in field elements, which did not run at the time"),
        ("weight", "product with a constant weight", "64-bit integers, as in the 2023 perceptrons"),
        ("sum", "sum of two values", "published in 2023: 0 in field elements"),
        ("division", "division by 16", "what the 2023 programs did after every product if they kept one scale for all layers"),
        ("cast", "cast: field to 32-bit integer, integer to field", "published in 2023: about 33, and 0 for constants"),
    ];

    /// <summary>The table, with a line feed at its end.</summary>
    /// <param name="programs">The directory with the programs that are counted.</param>
    public static string Create(string programs)
    {
        return MarkdownTable.Create(["step", "integers: one", "two", "three", "field: one", "two", "three", "remark"], [1, 2, 3, 4, 5, 6], Steps.Select(Row));

        string[] Row((string File, string Step, string Remark) row)
        {
            var counted = Microbenchmark.Count(Path.Combine(programs, $"{row.File}.aleo"), row.Step, row.Remark);
            var counts = counted.Integer.Concat(counted.Field).Select(constraints => constraints.ToString("N0", CultureInfo.InvariantCulture));
            return [counted.Step, .. counts, counted.Remark];
        }
    }
}
