using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Zkml.Circuits;
using Zkml.Circuits.Inputs;
using Zkml.Data.Features;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Lowering;
using Zkml.Models.Files;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>Reads <c>circuit.json</c> strictly: nothing in it is trusted.</summary>
internal static class CircuitManifestReader
{
    private const int MaximumInputs = 65_536;

    // For a name, a path, a type or a hash.
    private const int MaximumWords = 4_096;

    // The maximum number of a model's classes.
    private const int MaximumLabels = 1_024;

    // A directory holds a program and a Leo project of a few files.
    private const int MaximumFiles = 256;

    /// <summary>Reads a manifest.</summary>
    /// <param name="text">The UTF-8 text.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">It is malformed; the message names the place.</exception>
    public static CircuitManifest Read(ReadOnlyMemory<byte> text, string file)
    {
        using var document = StrictJson.Parse(text, file);
        return Read(document.RootElement, file, "");
    }

    /// <summary>Reads a manifest that is part of another document.</summary>
    /// <param name="element">The manifest.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="place">Its place in the file.</param>
    /// <exception cref="MalformedInputException">It is malformed; the message names the place.</exception>
    public static CircuitManifest Read(JsonElement element, string file, string place)
    {
        var root = new StrictJsonObject(element, file, place);
        var version = ReadVersion(root, file);
        var (pipelineElement, pipelinePlace) = root.Element("pipeline");
        var pipeline = FeaturePipeline.FromJson(pipelineElement, file, pipelinePlace);
        var direct = root.Has("direct") ? DirectManifestJson.Read(root.Object("direct"), file, pipeline) : null;
        if ((direct is null ? pipeline.FormatVersion : CircuitManifestFormat.DirectVersion) is var needed && version != needed)
        {
            throw new MalformedInputException(file, "version", $"the file states version {version}, but its content needs version {needed}; transpile the model again");
        }

        if (root.Text("covers") is var covers && covers != pipeline.Covers)
        {
            throw new MalformedInputException(file, place.Length == 0 ? "covers" : $"{place}.covers", $"it says '{covers}', but {pipeline.Covers}; transpile the model again");
        }

        var (inputType, words, inputs, slots) = direct is not null && !root.Has("input") ? ("", [], [], []) : ReadInput(root.Object("input"), file, pipeline);
        var output = root.Object("output");
        var manifest = new CircuitManifest(
            root.Text("program", MaximumWords),
            root.Text("model", MaximumWords),
            root.Text("dataset", MaximumWords),
            pipeline,
            inputType,
            words,
            inputs,
            slots,
            output.Choice("kind", StatementNames.OfOutputs),
            ReadOffset(output, file),
            [.. output.Array("labels", MaximumLabels).Select(label => ReadLabel(label.Element, file, label.Place))],
            output.Has("regression") ? RegressionTargetJson.Read(output.Object("regression"), file) : null,
            ReadHashes(root, file),
            inputType.Length == 0 ? ProgramCounts.None : ReadCounts(root.Object("counts")))
        {
            Direct = direct,
            Private = root.Has("privateWeights") ? ReadPrivate(root.Object("privateWeights")) : null,
        };
        output.End();
        root.End();
        return manifest.Output == OutputKind.Value == manifest.Regression is not null
            ? manifest
            : throw new MalformedInputException(file, "output.regression", "required for a value, and allowed only there; transpile the model again");
    }

    private static (string Type, ImmutableArray<InputWord> Words, ImmutableArray<Circuits.CircuitInput> Inputs, ImmutableArray<InputSlot> Slots) ReadInput(StrictJsonObject input, string file, FeaturePipeline pipeline)
    {
        var words = ReadWords(input, file);
        var (inputs, slots) = ReadSlots(input, file, pipeline, words);
        var type = input.Text("type", MaximumWords);
        input.End();
        return type.Length > 0 ? (type, words, inputs, slots) : throw new MalformedInputException(file, "input.type", "expected a type; transpile the model again");
    }

    private static string ReadLabel(JsonElement label, string file, string place) => label.ValueKind == JsonValueKind.String && label.GetString() is { Length: <= MaximumWords } text
        ? text
        : throw new MalformedInputException(file, place, $"expected a text of at most {MaximumWords} characters; transpile the model again");

    private static int ReadVersion(StrictJsonObject root, string file)
    {
        if (root.Text("format") != CircuitManifestFormat.Name)
        {
            throw new MalformedInputException(file, "format", $"expected '{CircuitManifestFormat.Name}'; transpile the model again");
        }

        return root.Integer("version", 0, int.MaxValue) is var version and >= 1 and <= CircuitManifestFormat.NewestVersion
            ? version
            : throw new MalformedInputException(file, "version", $"expected 1 to {CircuitManifestFormat.NewestVersion}; this file is from another version of zkml, transpile the model again");
    }

    private static ImmutableArray<InputWord> ReadWords(StrictJsonObject input, string file) => [.. input.Array("words", MaximumInputs).Select(item =>
    {
        var word = new StrictJsonObject(item.Element, file, item.Place);
        var width = word.Integer("width", 1, IntegerWidth.Maximum);
        if (!IntegerWidth.All.Contains(width))
        {
            throw new MalformedInputException(file, $"{item.Place}.width", $"expected 8, 16, 32, 64 or 128, found {width}");
        }

        var result = new InputWord(width, word.Text("path"));
        word.End();
        return result;
    })];

    private static (ImmutableArray<Circuits.CircuitInput> Inputs, ImmutableArray<InputSlot> Slots) ReadSlots(
        StrictJsonObject input, string file, FeaturePipeline pipeline, ImmutableArray<InputWord> words)
    {
        var inputs = ImmutableArray.CreateBuilder<Circuits.CircuitInput>();
        var slots = ImmutableArray.CreateBuilder<InputSlot>();
        foreach (var (element, place) in input.Array("slots", MaximumInputs))
        {
            var slot = new StrictJsonObject(element, file, place);

            // The pipeline's inputs are followed by the weights, if they are inputs.
            var source = slot.Integer("source", 0, MaximumInputs);
            var isWeight = source >= pipeline.Inputs.Length;
            var bits = isWeight ? slot.Integer("bits", 1, 31) : slot.Integer("bits", pipeline.Inputs[source].Bits, pipeline.Inputs[source].Bits);
            var word = slot.Integer("word", 0, words.Length - 1);
            inputs.Add(new(slot.Text("name"), bits, source, isWeight));
            slots.Add(new(word, slot.Integer("offset", 0, words[word].Width - bits), bits));
            slot.End();
        }

        return (inputs.ToImmutable(), slots.ToImmutable());
    }

    private static BigInteger ReadOffset(StrictJsonObject output, string file)
    {
        var text = output.Text("offset");
        return text.Length <= 40 && BigInteger.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            ? offset
            : throw new MalformedInputException(file, "output.offset", "expected a whole number of at most 40 digits, as a string");
    }

    private static ImmutableSortedDictionary<string, string> ReadHashes(StrictJsonObject root, string file)
    {
        var (element, place) = root.Element("sha256");
        return element.ValueKind == JsonValueKind.Object && element.GetPropertyCount() <= MaximumFiles && element.EnumerateObject().All(property => property.Value.ValueKind == JsonValueKind.String)
            ? element.EnumerateObject().ToImmutableSortedDictionary(property => property.Name, property => property.Value.GetString()!)
            : throw new MalformedInputException(file, place, $"expected an object of at most {MaximumFiles} strings");
    }

    private static PrivateWeightOptions ReadPrivate(StrictJsonObject weights)
    {
        var options = new PrivateWeightOptions(
            weights.Integer("featureBits", 1, PrivateWeightOptions.MostBits), weights.Integer("leafBits", PrivateWeightOptions.FewestLeafBits, PrivateWeightOptions.MostBits), weights.Boolean("hidesShape"));
        weights.End();
        return options;
    }

    private static ProgramCounts ReadCounts(StrictJsonObject counts)
    {
        var constraints = counts.Object("constraints");
        var nonzeros = counts.Object("nonzeros");
        var result = new ProgramCounts(
            new(Count(constraints, "body"), Count(constraints, "inputs"), Count(constraints, "outputs"), Count(constraints, "fixed"), Count(constraints, "total")),
            new(Count(nonzeros, "a"), Count(nonzeros, "b"), Count(nonzeros, "c")),
            Count(counts, "instructions"),
            Count(counts, "bytes"),
            Count(counts, "weights"));
        constraints.End();
        nonzeros.End();
        counts.End();
        return result;
    }

    private static int Count(StrictJsonObject counts, string name) => counts.Integer(name, 0, int.MaxValue);
}
