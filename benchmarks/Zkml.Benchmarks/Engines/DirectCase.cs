using Zkml.Data.Datasets;
using Zkml.Proving.Direct;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Transpiling;
using Zkml.Varuna.Proving;

namespace Zkml.Benchmarks.Engines;

/// <summary>A preset's circuit for direct proofs, with the first test images.</summary>
/// <param name="Model">The model with its circuit.</param>
/// <param name="Images">The values of the circuit's inputs for each image.</param>
internal sealed record DirectCase(DirectModel Model, IReadOnlyList<int[]> Images)
{
    /// <summary>The case of a preset.</summary>
    /// <param name="preset">Its name.</param>
    /// <param name="images">The number of images in one proof, for which the circuit is optimised.</param>
    public static DirectCase Of(string preset, int images)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var test = DatasetCatalogue.Load(model.Dataset)[Split.Test];
        return new(
            DirectTranspiler.Transpile(model, new(TranspileOptions.NameFrom(preset)), optimisedFor: images).Model,
            [.. Enumerable.Range(0, images).Select(image => model.Pipeline.Encode(test, image))]);
    }

    /// <summary>Proves all images in one proof.</summary>
    public async Task<ModelProof> ProveAsync(DirectProvingSession session) =>
        await new DirectProver(session, Model, []).ProveAsync(await session.KeysAsync(Model.Circuit.R1cs), Images, Challenge.None, new(0, Images.Count));
}
