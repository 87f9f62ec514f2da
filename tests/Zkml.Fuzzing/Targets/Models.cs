using Zkml.Import;
using Zkml.Import.Imported;
using Zkml.Models.ModelFiles;
using Zkml.Testing;
using Zkml.Training.Presets;

namespace Zkml.Fuzzing.Targets;

/// <summary>Models to begin with.</summary>
internal static class Models
{
    private const string ImportData = "tests/Zkml.Import.Tests/Data";

    public static ZkModel Iris { get; } = Imported("iris-tree.onnx");

    public static ZkModel Wine { get; } = Imported("wine-lightgbm.lightgbm.txt");

    public static ZkModel Diabetes { get; } = Imported("diabetes-tree-regressor.onnx");

    public static ZkModel Nano { get; } = PresetCatalogue.Find("nano").Model;

    public static ZkModel Original { get; } = PresetCatalogue.Find("zkml-2023").Model;

    public static byte[] Save(ZkModel model)
    {
        using var stream = new MemoryStream();
        ModelFile.Save(model, stream);
        return stream.ToArray();
    }

    private static ZkModel Imported(string name)
    {
        var path = System.IO.Path.Combine(Repository.Root, ImportData, name);
        return Build(ModelImporter.Read(path));
    }

    /// <summary>What <c>zkml import</c> makes of trees that were read.</summary>
    public static ZkModel Build(ImportedModel imported) => ImportedModelBuilder.Build(
        imported,
        "imported",
        new("zkml import model --range -1000:1000 --out model.json", imported.Format, "model", new string('0', 64)),
        ranges: RangeDeclarations.None with { All = new(-1_000, 1_000, 2) }).Model;
}
