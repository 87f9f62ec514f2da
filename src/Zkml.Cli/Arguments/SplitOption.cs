using Zkml.Data.Datasets;

namespace Zkml.Cli.Arguments;

/// <summary>The option <c>--split train|validation|test</c>.</summary>
internal static class SplitOption
{
    /// <summary>Makes it; the test split is its default.</summary>
    public static ChoiceOption<Split> Create(string description) => new("--split", description, Split.Test, Enum.GetValues<Split>());
}
