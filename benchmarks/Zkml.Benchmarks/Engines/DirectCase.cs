using System.Numerics;
using Zkml.Data.Datasets;
using Zkml.Statements;
using Zkml.Training.Presets;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Benchmarks.Engines;

/// <summary>A preset's circuit for direct proofs, with the first test images as instances.</summary>
/// <param name="Circuit">The circuit.</param>
/// <param name="Instances">The inputs of the witness program for each image.</param>
internal sealed record DirectCase(DirectCircuit Circuit, IReadOnlyList<ReadOnlyMemory<byte>> Instances)
{
    private const int ElementBytes = 32;

    /// <summary>The case of a preset.</summary>
    /// <param name="preset">Its name.</param>
    /// <param name="images">The number of images in one proof, for which the circuit is optimised.</param>
    public static DirectCase Of(string preset, int images)
    {
        var model = PresetCatalogue.Find(preset).Model;
        var direct = DirectTranspiler.Transpile(model, new(TranspileOptions.NameFrom(preset)), optimisedFor: images).Model;
        var test = DatasetCatalogue.Load(model.Dataset)[Split.Test];
        return new(direct.Circuit, [.. Enumerable.Range(0, images).Select(image => Instance(direct, FeatureInputs.ToBits(model.Pipeline.Inputs, model.Pipeline.Encode(test, image), [])))]);
    }

    private static ReadOnlyMemory<byte> Instance(DirectModel direct, IReadOnlyList<int> bits)
    {
        BigInteger[] inputs = [direct.Hash.Value, BigInteger.Zero, .. direct.Inputs.Select(input => (BigInteger)bits[input.Source])];
        var bytes = new byte[inputs.Length * ElementBytes];
        for (var i = 0; i < inputs.Length; i++)
        {
            inputs[i].TryWriteBytes(bytes.AsSpan(i * ElementBytes), out _, isUnsigned: true);
        }

        return bytes;
    }
}
