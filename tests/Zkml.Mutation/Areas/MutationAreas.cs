namespace Zkml.Mutation.Areas;

/// <summary>The five areas. A directory or a test project that is renamed is renamed here, and nowhere else in this tool.</summary>
internal static class MutationAreas
{
    public static IReadOnlyList<MutationArea> All { get; } =
    [
        new(
            "counting",
            ["src/Zkml.Aleo/Counting", "src/Zkml.Aleo/Arithmetic"],
            [new("Zkml.Aleo.Tests")]),
        new(
            "circuits",
            ["src/Zkml.Circuits"],
            [new("Zkml.Circuits.Tests"), new("Zkml.Tests", "Zkml.Tests.Lowering.LoweringTests", "Zkml.Tests.Lowering.Trees.TreeLoweringTests")]),
        new(
            "lowering",
            ["src/Zkml/Lowering"],
            [new("Zkml.Tests", "Zkml.Tests.Lowering", "Zkml.Tests.Import", "Zkml.Tests.Transpiling.PrivateWeightTests", "Zkml.Tests.Transpiling.RandomSampleTests", "Zkml.Tests.Secrets")]),
        new(
            "proving",
            ["src/Zkml/Proving", "src/Zkml.SnarkVm/Keys", "src/Zkml.SnarkVm/Proving"],
            [new("Zkml.SnarkVm.Tests"), new("Zkml.Tests", "Zkml.Tests.Proving")]),
        new(
            "import",
            ["src/Zkml.Import", "src/Zkml.Models/Quantization/Trees"],
            [new("Zkml.Import.Tests"), new("Zkml.Models.Tests", "Zkml.Models.Tests.Quantization.Trees"), new("Zkml.Tests", "Zkml.Tests.Import")]),
    ];
}
