using System.Collections.Immutable;
using Zkml.Host;
using Zkml.Host.Json;
using Zkml.Lowering.Trees;
using Zkml.Statements;
using Zkml.Transpiling;

namespace Zkml.Running;

/// <summary>
/// The file with everything secret about a model: its weights as an Aleo program takes them, as a circuit for direct proofs takes them, or both. The order of the numbers may differ, and so do the
/// commitments; the salt is the same.
/// </summary>
/// <param name="Program">SHA-256 of the Aleo program's text; null if the file is for direct proofs alone.</param>
/// <param name="Values">The bits of its weights and salt.</param>
/// <param name="Direct">The weights for direct proofs; null if the file is for an Aleo program alone.</param>
/// <param name="Padding">The features of the splits that hide the trees' shape; empty if it is public.</param>
internal sealed record PrivateWeightFile(string? Program, ImmutableArray<int> Values, DirectPrivateWeights? Direct, ImmutableArray<int> Padding)
{
    public const string ProgramPlace = "programSha256";
    public const string ModelPlace = "direct.model";
    public const string DirectValuesPlace = "direct.values";

    private const string Format = "zkml-private-weights";
    private const int ProgramVersion = 1;
    private const int Version = 2;
    private const long MaximumBytes = 16 * 1024 * 1024;
    private const int MaximumValues = 65_536;
    private const string Remedy = "move this file away if it is still needed, because its salt cannot be recreated, or delete it; or choose another --out";

    /// <summary>The salt; empty if there is none.</summary>
    public ImmutableArray<byte> Salt
    {
        get
        {
            int[] parts = [.. (Direct?.Values ?? Values).TakeLast(WeightInputs.SaltInputs)];
            return parts.Length == WeightInputs.SaltInputs && parts.All(part => part <= ushort.MaxValue) ? [.. parts.SelectMany(part => new[] { (byte)part, (byte)(part >> 8) })] : [];
        }
    }

    /// <summary>What a transpiled model has.</summary>
    /// <param name="transpiled">The model as an Aleo program; null if there is none.</param>
    /// <param name="direct">The model for direct proofs; null if there is none.</param>
    public static PrivateWeightFile Of(TranspiledModel? transpiled, DirectTranspilation? direct) => new(
        transpiled is null ? null : CircuitManifest.HashOf(transpiled.AleoText),
        transpiled?.Weights ?? [],
        direct is null ? null : new(direct.Model.Hash, direct.Weights, direct.Options.Private),
        transpiled?.Padding ?? direct!.Emission.Padding)
    {
        UnsaltedCount = transpiled is null ? 0 : transpiled.Weights.Length - (transpiled.Options.Commits ? WeightInputs.SaltInputs : 0),
    };

    /// <summary>What the file must hold after a model was written: what is in it already, with any salt, and what it lacks.</summary>
    /// <param name="path">The file.</param>
    /// <param name="wanted">The model's weights.</param>
    /// <returns>Null if nothing is to be written.</returns>
    /// <exception cref="MalformedInputException">The file holds other weights, or is malformed.</exception>
    public static PrivateWeightFile? Update(string path, PrivateWeightFile wanted)
    {
        if (!File.Exists(path))
        {
            return wanted;
        }

        var known = Read(path);
        if (wanted.Program is not null && known.Program is not null)
        {
            CheckProgram(path, known, wanted);
        }

        if (wanted.Direct is not null && known.Direct is not null && (wanted.Direct.Model != known.Direct.Model || !wanted.Direct.Values.SequenceEqual(known.Direct.Values)))
        {
            throw new MalformedInputException(path, ModelPlace, $"it has the weights of another model, or for another kind of output, behind a commitment that others may know; {Remedy}");
        }

        // Both take the same numbers, in an order of their own.
        if ((wanted.Direct ?? known.Direct) is { } direct && (known.Program is null || known.Direct is null)
            && (known.Program is null ? wanted : known) is { Program: not null, Values: var values }
            && !direct.WithoutSalt.ToArray().Order().SequenceEqual(values.Take(values.Length - WeightInputs.SaltInputs).Order()))
        {
            throw new MalformedInputException(path, known.Program is null ? DirectValuesPlace : "values", $"it has the weights of another model, behind a commitment that others may know; {Remedy}");
        }

        var merged = known with { Program = known.Program ?? wanted.Program, Values = known.Program is null ? wanted.Values : known.Values, Direct = known.Direct ?? wanted.Direct };
        return merged == known ? null : merged;
    }

    /// <summary>Writes the file, readable by its owner alone.</summary>
    public void Save(string path) => JsonFile.Save(
        path,
        json =>
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", Direct is null ? ProgramVersion : Version);
            if (Program is not null)
            {
                json.WriteString(ProgramPlace, Program);
                json.WriteArray("values", Values.AsSpan());
            }

            if (Direct is not null)
            {
                json.WriteStartObject("direct");
                json.WriteString("model", Direct.Model.Hexadecimal);
                json.WriteNumber("featureBits", Direct.Options.FeatureBits);
                json.WriteNumber("leafBits", Direct.Options.LeafBits);
                json.WriteBoolean("hidesShape", Direct.Options.HidesShape);
                json.WriteArray("values", Direct.Values.AsSpan());
                json.WriteEndObject();
            }

            if (!Padding.IsEmpty)
            {
                json.WriteArray("padding", Padding.AsSpan());
            }

            json.WriteEndObject();
        },
        isSecret: true);

    /// <summary>Reads the file.</summary>
    /// <exception cref="MalformedInputException">It is malformed; the message names the place.</exception>
    public static PrivateWeightFile Read(string path)
    {
        using var document = JsonFile.Read(path, MaximumBytes);
        var root = new StrictJsonObject(document.RootElement, path, "");
        if (root.Text("format") != Format || root.Integer("version", 0, int.MaxValue) is not (var version and (ProgramVersion or Version)))
        {
            throw new MalformedInputException(path, "format", $"expected '{Format}' of version {ProgramVersion} or {Version}, which 'zkml transpile --weights input' writes");
        }

        var hasProgram = version == ProgramVersion || root.Has(ProgramPlace);
        var file = new PrivateWeightFile(
            hasProgram ? root.Text(ProgramPlace) : null,
            hasProgram ? root.Integers("values", MaximumValues, 0, int.MaxValue) : [],
            version == Version ? ReadDirect(root.Object("direct"), path) : null,
            root.Has("padding") ? root.Integers("padding", MaximumValues, 0, int.MaxValue) : []);
        root.End();
        return file;
    }

    private static DirectPrivateWeights ReadDirect(StrictJsonObject json, string path)
    {
        var weights = new DirectPrivateWeights(
            ModelHash.TryParse(json.Text("model", ModelHash.Digits), out var model) ? model : throw new MalformedInputException(path, ModelPlace, $"expected a model hash of {ModelHash.Digits} hexadecimal digits"),
            json.Integers("values", MaximumValues, 0, int.MaxValue),
            new(json.Integer("featureBits", 1, PrivateWeightOptions.MostBits), json.Integer("leafBits", PrivateWeightOptions.FewestLeafBits, PrivateWeightOptions.MostBits), json.Boolean("hidesShape")));
        json.End();
        return weights;
    }

    // An Aleo program is the same whatever the salt, which the file may have from an earlier time.
    private static void CheckProgram(string path, PrivateWeightFile known, PrivateWeightFile wanted)
    {
        if (known.Program != wanted.Program)
        {
            throw new MalformedInputException(path, ProgramPlace, $"it has the weights of another program, behind a commitment that others may know; {Remedy}");
        }

        if (known.Values.Length != wanted.Values.Length || !known.Values.AsSpan(0, wanted.UnsaltedCount).SequenceEqual(wanted.Values.AsSpan(0, wanted.UnsaltedCount)))
        {
            throw new MalformedInputException(path, "values", $"it has the weights of another model, behind a commitment that others may know; {Remedy}");
        }
    }

    /// <summary>The number of values that are no salt.</summary>
    internal int UnsaltedCount { get; init; }
}
