using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Zkml.Circuits.Backends.Leo;
using Zkml.Circuits.Evaluation;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Models.Files;
using Zkml.Transpiling;
using Zkml.Varuna.Engines;

namespace Zkml.Running;

/// <summary>Writes a transpiled model to disk: the Leo project, the direct Aleo program, and <c>circuit.json</c>, which describes how to use them.</summary>
public static class ProjectWriter
{
    /// <summary>
    /// Writes the files atomically, <c>circuit.json</c> last. Weights that are private inputs go into a file beside the directory, which then contains no secrets. If that
    /// file exists and was written for the same model and options, it is kept: its salt belongs to a commitment that others may know.
    /// </summary>
    /// <param name="transpiled">The transpiled model.</param>
    /// <param name="directory">The target directory; created if missing.</param>
    /// <param name="samples">Samples for <c>@test</c> functions of the Leo project; ignored for private weights, which a test would reveal.</param>
    /// <exception cref="MalformedInputException">The file beside the directory holds other weights; nothing is written.</exception>
    public static void Write(TranspiledModel transpiled, string directory, IReadOnlyList<TestSample> samples) => Write(transpiled, null, null, directory, samples);

    /// <summary>Writes the same with a circuit for direct proofs beside it.</summary>
    /// <param name="transpiled">The transpiled model.</param>
    /// <param name="direct">The same model with its circuit; null for none.</param>
    /// <param name="key">The circuit's verifying key; null if it was not made.</param>
    /// <param name="directory">The target directory; created if missing.</param>
    /// <param name="samples">Samples for <c>@test</c> functions of the Leo project; ignored for private weights, which a test would reveal.</param>
    /// <exception cref="MalformedInputException">The file beside the directory holds other weights; nothing is written.</exception>
    public static void Write(TranspiledModel transpiled, DirectTranspilation? direct, CertifiedKey? key, string directory, IReadOnlyList<TestSample> samples)
    {
        ArgumentNullException.ThrowIfNull(transpiled);
        var (weights, hasWeights) = (PrivateWeights.PathFor(directory), transpiled.Options.Weights == WeightSource.Input);
        var secrets = hasWeights ? PrivateWeightFile.Update(weights, PrivateWeightFile.Of(transpiled, direct)) : null;
        var project = LeoProject.Emit(transpiled.Circuit, transpiled.Layout, transpiled.Options.ForBackends, TranspiledComments.About(transpiled), Tests(transpiled, samples));
        var files = project.Files.Add($"{transpiled.Options.Name}.aleo", transpiled.AleoText);
        if (!hasWeights)
        {
            files = files.Add(CircuitManifest.ModelFileName, IntegerModelFile.Write(transpiled.Model.Integer));
        }

        var (described, binaries) = DirectFiles.Add(CircuitManifest.Of(transpiled, files), direct, key);
        var manifest = ReadableManifest(described);
        if (hasWeights)
        {
            // Whoever publishes a directory for private weights must not publish the weights that it held before.
            DeleteModel(Path.Combine(directory, CircuitManifest.ModelFileName));
        }

        foreach (var (name, text) in files)
        {
            AtomicFile.Write(Path.Combine(directory, Path.Combine(name.Split('/'))), text);
        }

        DirectFiles.Write(directory, binaries);
        secrets?.Save(weights);
        AtomicFile.Write(Path.Combine(directory, CircuitManifest.FileName), manifest);
    }

    /// <summary>Writes a model for direct proofs alone, <c>circuit.json</c> last.</summary>
    /// <param name="direct">The transpiled model.</param>
    /// <param name="key">The circuit's verifying key; null if it was not made.</param>
    /// <param name="directory">The target directory; created if missing.</param>
    public static void Write(DirectTranspilation direct, CertifiedKey? key, string directory)
    {
        ArgumentNullException.ThrowIfNull(direct);
        var (described, binaries) = DirectFiles.Add(CircuitManifest.Of(direct), direct, key);
        if (direct.Options.Weights == WeightSource.Input)
        {
            WritePrivate(direct, described, binaries, directory);
            return;
        }

        var model = IntegerModelFile.Write(direct.Computed.Integer);
        var manifest = ReadableManifest(described with { Hashes = described.Hashes.Add(CircuitManifest.ModelFileName, CircuitManifest.HashOf(model)) });
        AtomicFile.Write(Path.Combine(directory, CircuitManifest.ModelFileName), model);
        DirectFiles.Write(directory, binaries);
        AtomicFile.Write(Path.Combine(directory, CircuitManifest.FileName), manifest);
    }

    private static void WritePrivate(DirectTranspilation direct, CircuitManifest described, ImmutableArray<(string Name, ReadOnlyMemory<byte> Content)> binaries, string directory)
    {
        var weights = PrivateWeights.PathFor(directory);
        var secrets = PrivateWeightFile.Update(weights, PrivateWeightFile.Of(null, direct));
        var manifest = ReadableManifest(described);
        DeleteModel(Path.Combine(directory, CircuitManifest.ModelFileName));
        DirectFiles.Write(directory, binaries);
        secrets?.Save(weights);
        AtomicFile.Write(Path.Combine(directory, CircuitManifest.FileName), manifest);
    }

    private static void DeleteModel(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>The manifest's text, after its own reader has accepted it: whatever is written can be run.</summary>
    /// <exception cref="MalformedInputException">The reader would refuse it.</exception>
    private static string ReadableManifest(CircuitManifest manifest)
    {
        var text = CircuitManifestWriter.Write(manifest);
        CircuitManifestReader.Read(Encoding.UTF8.GetBytes(text), CircuitManifest.FileName);
        return text;
    }

    private static LeoTest[] Tests(TranspiledModel transpiled, IReadOnlyList<TestSample> samples)
    {
        if (transpiled.Options.Weights == WeightSource.Input)
        {
            return [];
        }

        var inputs = transpiled.Model.Pipeline.Inputs;
        var evaluator = new CircuitEvaluator(transpiled.Circuit);
        return [.. samples.Select((sample, i) =>
        {
            var bits = FeatureInputs.ToBits(inputs, sample.Inputs);
            var comment = sample.Label is { } label ? $"{sample.Description}, labelled {transpiled.Model.ClassLabels[label]}." : $"{sample.Description}.";
            return new LeoTest(
                string.Create(CultureInfo.InvariantCulture, $"sample_{i}"), VisibleText.OneLine(comment), transpiled.Layout.Pack(transpiled.Circuit.Inputs, bits), evaluator.Evaluate(bits, bits.Length));
        })];
    }
}
