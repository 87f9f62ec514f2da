using Zkml.Aleo.Syntax;
using Zkml.Lowering;
using Zkml.Models;

namespace Zkml.Statements;

/// <summary>The words by which files name what a model gives out and who sees what it is given.</summary>
internal static class StatementNames
{
    public static readonly (Visibility Value, string Name)[] OfVisibilities = [(Visibility.Private, "private"), (Visibility.Public, "public")];

    public static readonly (EnsembleOutput Value, string Name)[] OfEnsembles =
        [(EnsembleOutput.LargestScore, "largest-score"), (EnsembleOutput.SignOfScore, "sign-of-score"), (EnsembleOutput.Value, "value")];

    public static readonly (OutputKind Value, string Name)[] OfOutputs = [(OutputKind.Class, "class"), (OutputKind.Logits, "logits"), (OutputKind.Value, "value")];
}
