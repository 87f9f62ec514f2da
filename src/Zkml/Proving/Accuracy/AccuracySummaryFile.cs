using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zkml.Data.Datasets;
using Zkml.Host;
using Zkml.Host.Files;
using Zkml.Host.Json;
using Zkml.Statements;

namespace Zkml.Proving.Accuracy;

/// <summary>Reads and writes <c>accuracy.json</c>. As a proof file it has one form only, which ends with the SHA-256 of the rest.</summary>
public static class AccuracySummaryFile
{
    // A million proofs of one sample each.
    private const long MaximumBytes = 256 * 1024 * 1024;

    // A column's name may be long.
    private const int MaximumText = 4_096;

    private static readonly FormatHeader Header = new("zkml-accuracy", 1);

    private static readonly (Split Value, string Name)[] SplitNames = [.. Enum.GetValues<Split>().Select(split => (split, split.ToString().ToLowerInvariant()))];

    /// <summary>Writes a summary; the file appears whole or not at all.</summary>
    public static void Save(string path, AccuracySummary summary)
    {
        var bytes = Write(summary);
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>The file's bytes.</summary>
    public static byte[] Write(AccuracySummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Write(summary, Sha256Hex.Of(Write(summary, null)));
    }

    /// <summary>Reads a summary. A summary that can be read need not be true.</summary>
    /// <exception cref="MalformedInputException">It is missing, too large or malformed; the message names the place.</exception>
    public static AccuracySummary Load(string path) =>
        Read(UntrustedFile.ReadAllBytes(path, MaximumBytes, "'zkml prove-accuracy' writes it when all samples are proven; run it again with the same --out to go on"), path);

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <exception cref="MalformedInputException">They are malformed; the message names the place.</exception>
    public static AccuracySummary Read(ReadOnlyMemory<byte> bytes, string file)
    {
        using var document = StrictJson.Parse(bytes, file);
        var root = new StrictJsonObject(document.RootElement, file, "");
        Header.Check(root, file);
        var dataset = ReadDataset(root.Object("dataset"), file);
        var summary = new AccuracySummary(
            FieldText.ReadModel(root, file),
            ReadSha256(root, "keyHash", file),
            root.Has("commitment") ? FieldText.Read(root, "commitment", file) : null,
            dataset,
            root.Integer("samplesPerProof", 1, ModelProof.MaximumInstances),
            ReadScore(root, dataset.Samples),
            ReadGroups(root, file));
        _ = ReadSha256(root, "sha256", file);
        root.End();
        return summary with { IsIntact = Write(summary).AsSpan().SequenceEqual(bytes.Span) };
    }

    private static AccuracyDataset ReadDataset(StrictJsonObject json, string file)
    {
        var isNamed = json.Has("name");
        var dataset = new AccuracyDataset(
            isNamed ? json.Text("name", MaximumText) : null,
            isNamed ? json.Choice("split", SplitNames) : null,
            json.Has("target") ? json.Text("target", MaximumText) : null,
            json.Integer("samples", 1, AccuracySummary.MaximumSamples),
            ReadSha256(json, "samplesSha256", file),
            ReadSha256(json, "labelsSha256", file));
        json.End();
        return dataset;
    }

    private static AccuracyScore ReadScore(StrictJsonObject root, int samples)
    {
        if (root.Has("right"))
        {
            return new(samples, root.Integer("right", 0, samples), null);
        }

        var json = root.Object("regression");
        var regression = new RegressionScore(json.Number("rSquared", double.MinValue, double.MaxValue), json.Number("meanSquaredError", 0, double.MaxValue));
        json.End();
        return new(samples, 0, regression);
    }

    private static ImmutableArray<GroupSummary> ReadGroups(StrictJsonObject root, string file) => [.. root.Array("proofs", AccuracySummary.MaximumSamples).Select(item =>
    {
        var json = new StrictJsonObject(item.Element, file, item.Place);
        var group = new GroupSummary(
            json.Text("file", Sha256Hex.Digits),
            ReadSha256(json, "sha256", file),
            json.Has("right") ? json.Integer("right", 0, ModelProof.MaximumInstances) : 0);
        json.End();
        return group;
    })];

    private static byte[] Write(AccuracySummary summary, string? sha256)
    {
        using var stream = new MemoryStream();
        JsonFile.Write(stream, json =>
        {
            json.WriteStartObject();
            Header.Write(json);
            json.WriteString("model", summary.Model.Hexadecimal);
            json.WriteString("keyHash", summary.KeyHash);
            if (summary.Commitment is { } commitment)
            {
                json.WriteString("commitment", commitment.ToString(CultureInfo.InvariantCulture));
            }

            WriteDataset(json, summary.Dataset);
            WriteScore(json, summary.Score);
            json.WriteNumber("samplesPerProof", summary.GroupSize);
            WriteGroups(json, summary);
            if (sha256 is not null)
            {
                json.WriteString("sha256", sha256);
            }

            json.WriteEndObject();
        });
        return stream.ToArray();
    }

    private static void WriteDataset(Utf8JsonWriter json, AccuracyDataset dataset)
    {
        json.WriteStartObject("dataset");
        if (dataset.Name is { } name)
        {
            json.WriteString("name", name);
            json.WriteString("split", SplitNames.First(split => split.Value == dataset.Split).Name);
        }

        if (dataset.Target is { } target)
        {
            json.WriteString("target", target);
        }

        json.WriteNumber("samples", dataset.Samples);
        json.WriteString("samplesSha256", dataset.SamplesSha256);
        json.WriteString("labelsSha256", dataset.LabelsSha256);
        json.WriteEndObject();
    }

    private static void WriteScore(Utf8JsonWriter json, AccuracyScore score)
    {
        if (score.Regression is not { } regression)
        {
            json.WriteNumber("right", score.Right);
            return;
        }

        json.WriteStartObject("regression");
        json.WriteNumber("rSquared", regression.RSquared);
        json.WriteNumber("meanSquaredError", regression.MeanSquaredError);
        json.WriteEndObject();
    }

    private static void WriteGroups(Utf8JsonWriter json, AccuracySummary summary)
    {
        json.WriteStartArray("proofs");
        foreach (var group in summary.Groups)
        {
            json.WriteStartObject();
            json.WriteString("file", group.File);
            json.WriteString("sha256", group.Sha256);
            if (summary.Score.Regression is null)
            {
                json.WriteNumber("right", group.Right);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string ReadSha256(StrictJsonObject json, string name, string file) => Sha256Hex.TryParse(json.Text(name, Sha256Hex.Digits), out var hash)
        ? hash
        : throw new MalformedInputException(file, json.Element(name).Place, $"expected a SHA-256 of {Sha256Hex.Digits} hexadecimal digits");
}
