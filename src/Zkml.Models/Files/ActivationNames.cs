using Zkml.Models.Networks;

namespace Zkml.Models.Files;

/// <summary>What activations are called in files.</summary>
internal static class ActivationNames
{
    public static IReadOnlyList<(Activation Value, string Name)> All { get; } =
        [(Activation.Identity, "identity"), (Activation.Relu, "relu"), (Activation.Square, "square")];

    public static string Of(Activation activation) => All.First(choice => choice.Value == activation).Name;
}
