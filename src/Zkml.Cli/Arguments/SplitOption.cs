using System.CommandLine;
using Zkml.Learning.Data;

namespace Zkml.Cli.Arguments;

/// <summary>The option <c>--split train|validation|test</c>.</summary>
internal static class SplitOption
{
    /// <summary>Makes it; the test split is its default.</summary>
    public static Option<Split> Create(string description) => ChoiceOption.Create("--split", description, Split.Test, Enum.GetValues<Split>());
}
