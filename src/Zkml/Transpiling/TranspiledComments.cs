using System.Globalization;
using Zkml.Host;
using Zkml.Lowering;
using Zkml.Models.Trees;

namespace Zkml.Transpiling;

/// <summary>What a reader of a generated text should know first.</summary>
internal static class TranspiledComments
{
    /// <summary>One line each, fit for a comment.</summary>
    public static string[] About(TranspiledModel transpiled)
    {
        var model = transpiled.Model;
        var output = transpiled.Circuit.Output;
        string[] lines =
        [
            $"{model.Name}: {model.Description}",
            Sentence(model.Pipeline.Covers),
            transpiled.Options.Output switch
            {
                OutputKind.Logits => string.Create(CultureInfo.InvariantCulture, $"The outputs are the logits, each raised by {output.Offset}."),
                OutputKind.Value => string.Create(CultureInfo.InvariantCulture, $"The output is the value times {model.Regression!.Scale}, raised by {output.Offset}."),
                _ => "The output is the number of the class.",
            },
            model.Integer is IntegerTrees
                ? "Leaves are constants and sums are free: only the tests of features and the selection of leaves cost constraints."
                : "Weights are constants and sums are free: only products and casts to integers cost constraints.",
        ];

        // They become comments, and compilers refuse, or should refuse, a comment with invisible characters.
        return Array.ConvertAll(lines, VisibleText.OneLine);
    }

    private static string Sentence(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
}
