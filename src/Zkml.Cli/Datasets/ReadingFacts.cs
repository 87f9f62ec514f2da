using System.Globalization;
using Zkml.Cli.Output;
using Zkml.Running;

namespace Zkml.Cli.Datasets;

/// <summary>What a table of facts says of a reading.</summary>
internal static class ReadingFacts
{
    /// <summary>How sure the class of a sample is, for people.</summary>
    public static FactTable AddReading(this FactTable facts, TranspiledDirectory directory, SampleReading reading)
    {
        if (reading.Scored is { Margin: { SecondClass: { } second } margin })
        {
            facts.Fact("next", string.Create(CultureInfo.InvariantCulture, $"{directory.Manifest.ClassLabels[second]}, {margin.Margin:N0} behind"));
        }

        foreach (var warning in reading.Warnings)
        {
            facts.Fact("warning", warning);
        }

        return facts;
    }
}
