using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Lowering;
using Zkml.Models.Files;

namespace Zkml.Statements;

/// <summary>Reads a model's description back: whoever knows a model hash can check the bytes behind it and derive from them what the model computes. Nothing in them is trusted until their hash is.</summary>
public static class ModelDescriptionReader
{
    /// <summary>The largest description that is read: more than any model that can be proven.</summary>
    public const long MaximumBytes = 64 * 1024 * 1024;

    // The maximum number of a model's classes.
    private const int MaximumLabels = 1_024;

    private const int MaximumText = 4_096;

    /// <summary>Reads a file.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large, malformed, or not in the canonical form; the message names the place.</exception>
    public static ModelDescription Load(string path) => Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "expected a model's description"), path);

    /// <summary>Reads a description's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">They are malformed, or not in the canonical form; the message names the place.</exception>
    public static ModelDescription Read(ReadOnlyMemory<byte> bytes, string file)
    {
        using var document = StrictJson.Parse(bytes, file);
        var root = new StrictJsonObject(document.RootElement, file, "");
        if (root.Text("kind") != ModelDescription.Kind)
        {
            throw new MalformedInputException(file, "kind", $"expected '{ModelDescription.Kind}'");
        }

        var (element, place) = root.Element("pipeline");
        var pipeline = FeaturePipeline.FromJson(element, file, place);
        var output = root.Object("output");
        var description = new ModelDescription(
            pipeline,
            output.Choice("kind", StatementNames.OfOutputs),
            FieldText.Read(output, "offset", file),
            output.Texts("labels", MaximumLabels, MaximumText),
            output.Has("regression") ? RegressionTargetJson.Read(output.Object("regression"), file) : null,
            ReadWeights(root, file, pipeline));
        output.End();

        // The ranges follow from the pipeline; that they are the same, the comparison shows.
        _ = root.Element("inputs");
        root.End();
        if (description.Output == OutputKind.Value != description.Regression is not null || description.ClassLabels.IsEmpty != description.Regression is not null)
        {
            throw new MalformedInputException(file, "output", "expected the names of classes, or what a regression's value means, and only one of them");
        }

        return description.ToBytes().AsSpan().SequenceEqual(bytes.Span)
            ? description
            : throw new MalformedInputException(file, "", "not the canonical form of a description: the bytes differ from those that its content is written as");
    }

    private static DescribedWeights ReadWeights(StrictJsonObject root, string file, FeaturePipeline pipeline)
    {
        if (root.Has("model"))
        {
            return new ConstantWeights(IntegerModelFile.Read(root.Object("model"), file, pipeline.Features.Length));
        }

        var json = root.Object("private");
        return CommittedWeightsReader.Read(json, FieldText.Read(json, "commitment", file), pipeline.Features.Length, file);
    }
}
