using System.Globalization;
using Zkml.Cli.Errors;
using Zkml.Data.Datasets;

namespace Zkml.Cli.Datasets;

/// <summary>Names several images of a data set: <c>mnist:test:0-9</c> are the first ten of the test split.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Last">The index of the last.</param>
internal sealed record SampleRange(SampleReference First, int Last)
{
    /// <summary>Reads the form <c>mnist:test:0-9</c>; a single index is a range as well.</summary>
    /// <exception cref="UsageException">It ends before it starts, or has another form.</exception>
    /// <exception cref="Host.MalformedInputException">It has another form.</exception>
    public static SampleRange Parse(string text)
    {
        var dash = text.IndexOf('-', Math.Max(0, text.LastIndexOf(':')));
        if (dash <= 0 || text[dash - 1] == ':')
        {
            var only = SampleReference.Parse(text);
            return new(only, only.Index);
        }

        var first = SampleReference.Parse(text[..dash]);
        return int.TryParse(text.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last >= first.Index
            ? new(first, last)
            : throw new UsageException($"{text}: expected DATASET:SPLIT:FIRST-LAST, such as mnist:test:0-9");
    }

    /// <summary>All of them.</summary>
    public IEnumerable<SampleReference> Samples => Enumerable.Range(First.Index, Last - First.Index + 1).Select(index => First with { Index = index });
}
